package org.mingbai.intake.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * A call had joined a ticket that it has nothing to do with; from now on it stands alone. The reason is sealed under the ticket, what was
 * said on the call under the call itself; that is absent where it was erased with the ticket before.
 *
 * @param caller who called, as their identity is sealed now
 * @param path where the ticket lay then, from the province down: there the call waits for its place
 */
@EventType(name = "intake.call-separated")
public record CallSeparated(
        CallId call,
        TicketNumber ticket,
        SealedText reason,
        @Nullable SealedText subject,
        @Nullable SealedText text,
        @Nullable CallAbout about,
        @Nullable CallerRef caller,
        @Nullable List<UnitCode> path,
        Instant occurredAt) implements IntakeEvent {

    public CallSeparated {
        path = path == null ? null : List.copyOf(path);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("call", call), Tag.of("ticket", ticket));
    }
}
