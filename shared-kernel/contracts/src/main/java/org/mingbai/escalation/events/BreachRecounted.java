package org.mingbai.escalation.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.Deadline;

/**
 * A breach that stands was counted in a year that was not published then: now that it is, the limit has passed at {@code basis.at()}, and
 * {@code unit} had to act then. What the record said before stays in the log.
 */
@EventType(name = "escalation.breach-recounted")
public record BreachRecounted(
        TicketNumber ticket,
        int round,
        int level,
        Deadline basis,
        UnitCode unit,
        Instant occurredAt) implements EscalationEvent {

    /** The breach as it stands from now on. */
    public LevelBreached breach() {
        return new LevelBreached(ticket, round, level, basis, unit, basis.at());
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
