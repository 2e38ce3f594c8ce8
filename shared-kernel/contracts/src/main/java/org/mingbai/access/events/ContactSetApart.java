package org.mingbai.access.events;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;

/**
 * One of several contacts that an earlier version had put under one key, because they came from one telephone number, got a key of its
 * own: another one of them is erased in the same commit, and the shared key goes.
 *
 * @param ticket that the call opened or joined
 * @param former under which the contacts were together
 * @param identity as it was, sealed under {@code subject}
 */
@EventType(name = "access.contact-set-apart")
public record ContactSetApart(
        CallId call,
        @Nullable TicketNumber ticket,
        SubjectId former,
        SubjectId subject,
        @Nullable SealedText identity,
        Instant occurredAt) implements AccessEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("call", call), Tag.of("ticket", ticket), Tag.of("subject", subject), Tag.of("subject", former));
    }
}
