package org.mingbai.escalation.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.Deadline;

/**
 * A limit passed: the citizen's deadline (level 1), or the limit after it (levels 2 and 3). {@code occurredAt} is the instant it passed;
 * {@code unit} is who must act now.
 */
@EventType(name = "escalation.level-breached")
public record LevelBreached(
        TicketNumber ticket,
        int round,
        int level,
        Deadline basis,
        UnitCode unit,
        Instant occurredAt) implements EscalationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket), Tag.of("breach", ticket));
    }
}
