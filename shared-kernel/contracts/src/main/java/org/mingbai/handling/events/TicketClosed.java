package org.mingbai.handling.events;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

/** Nothing is left to do. */
@EventType(name = "handling.ticket-closed")
public record TicketClosed(
        TicketNumber ticket,
        @Nullable SealedText note,
        Instant occurredAt) implements HandlingEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
