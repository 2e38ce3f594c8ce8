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
 * A call had joined a ticket that it has nothing to do with; from now on it stands alone. The reason is sealed under the ticket, what was
 * said on the call under the call itself; that is absent where it was erased with the ticket before.
 */
@EventType(name = "intake.call-separated")
public record CallSeparated(
        CallId call,
        TicketNumber ticket,
        SealedText reason,
        @Nullable SealedText subject,
        @Nullable SealedText text,
        Instant occurredAt) implements IntakeEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("call", call), Tag.of("ticket", ticket));
    }
}
