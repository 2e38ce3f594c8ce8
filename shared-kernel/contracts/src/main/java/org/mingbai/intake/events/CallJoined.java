package org.mingbai.intake.events;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

/**
 * A further call about a ticket that is open already. The text is sealed under the ticket.
 *
 * @param caller who called, where the call came to stand with the ticket only later: its beginning is on another record then
 */
@EventType(name = "intake.call-joined")
public record CallJoined(
        CallId call,
        TicketNumber ticket,
        SealedText subject,
        SealedText text,
        @Nullable CallAbout about,
        @Nullable CallerRef caller,
        Instant occurredAt) implements IntakeEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("call", call), Tag.of("ticket", ticket));
    }
}
