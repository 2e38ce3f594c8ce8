package org.mingbai.handling.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/** The unit gave the ticket back. {@code returns} counts from the first. */
@EventType(name = "handling.ticket-returned")
public record TicketReturned(
        TicketNumber ticket,
        UnitCode from,
        Assignment to,
        int returns,
        SealedText reason,
        Instant occurredAt) implements HandlingEvent.Moved {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
