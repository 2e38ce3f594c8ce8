package org.mingbai.handling.events;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

/** The ticket went to a unit and the holder who is present there. */
@EventType(name = "handling.ticket-dispatched")
public record TicketDispatched(
        TicketNumber ticket,
        Assignment to,
        @Nullable SealedText note,
        Instant occurredAt) implements HandlingEvent.Moved {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket), Tag.of("held-by-post", to.post()));
    }
}
