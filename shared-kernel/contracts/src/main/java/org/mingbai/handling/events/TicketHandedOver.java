package org.mingbai.handling.events;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.TicketNumber;

/**
 * Another person answers for the ticket, because presence or the holder of the post changed. {@code from} is null after a vacancy without lead.
 */
@EventType(name = "handling.ticket-handed-over")
public record TicketHandedOver(
        TicketNumber ticket,
        @Nullable PersonId from,
        Assignment to,
        Instant occurredAt) implements HandlingEvent.Moved {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
