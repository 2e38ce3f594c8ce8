package org.mingbai.escalation.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** A breach of a provisional deadline turned out wrong when the year was published. */
@EventType(name = "escalation.breach-annulled")
public record BreachAnnulled(
        TicketNumber ticket,
        int round,
        int level,
        String calendarVersion,
        Instant occurredAt) implements EscalationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
