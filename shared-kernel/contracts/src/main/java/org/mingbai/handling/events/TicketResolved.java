package org.mingbai.handling.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

/** The matter was answered. The reply is sealed under the ticket; {@code resolution} is null only where an imported reply names no class. */
@EventType(name = "handling.ticket-resolved")
public record TicketResolved(
        TicketNumber ticket,
        @Nullable Resolution resolution,
        SealedText reply,
        Instant occurredAt) implements HandlingEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
