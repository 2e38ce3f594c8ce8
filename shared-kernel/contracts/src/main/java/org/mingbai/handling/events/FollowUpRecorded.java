package org.mingbai.handling.events;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

/** The caller was called back. */
@EventType(name = "handling.follow-up-recorded")
public record FollowUpRecorded(
        TicketNumber ticket,
        Satisfaction satisfied,
        @Nullable SealedText comment,
        Instant occurredAt) implements HandlingEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
