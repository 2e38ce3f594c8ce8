package org.mingbai.escalation.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/** The level rose for another reason than the clock. */
@EventType(name = "escalation.level-raised")
public record LevelRaised(
        TicketNumber ticket,
        int round,
        int level,
        RaisedBy because,
        UnitCode unit,
        Instant occurredAt) implements EscalationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
