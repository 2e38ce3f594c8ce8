package org.mingbai.handling.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

/** Something was written down about the ticket. */
@EventType(name = "handling.ticket-noted")
public record TicketNoted(
        TicketNumber ticket,
        SealedText text,
        Instant occurredAt) implements HandlingEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
