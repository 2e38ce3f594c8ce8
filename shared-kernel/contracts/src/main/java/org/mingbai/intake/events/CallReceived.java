package org.mingbai.intake.events;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

/** Somebody called one of the lines. What was said stands here, sealed under the call, where no ticket carries it. */
@EventType(name = "intake.call-received")
public record CallReceived(
        CallId call,
        HotlineLine line,
        CallerRef caller,
        CallOutcome outcome,
        @Nullable TicketNumber ticket,
        @Nullable SealedText subject,
        @Nullable SealedText text,
        @Nullable SealedText answer,
        @Nullable CallAbout about,
        Instant occurredAt) implements IntakeEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("call", call), Tag.of("ticket", ticket), Tag.of("subject", caller.subject()));
    }
}
