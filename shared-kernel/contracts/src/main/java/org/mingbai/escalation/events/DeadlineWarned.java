package org.mingbai.escalation.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.time.Deadline;

/** Four fifths of the limit have passed. {@code occurredAt} is when that was. */
@EventType(name = "escalation.deadline-warned")
public record DeadlineWarned(
        TicketNumber ticket,
        int round,
        Deadline deadline,
        Instant occurredAt) implements EscalationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
