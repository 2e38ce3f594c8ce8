package org.mingbai.access.events;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;

/**
 * Somebody looked at who a caller is, for the reason given (sealed under the ticket).
 *
 * @param call of that caller; null for the author of an imported message, and where an earlier version did not say
 */
@EventType(name = "access.identity-opened")
public record IdentityOpened(
        TicketNumber ticket,
        @Nullable CallId call,
        @Nullable SubjectId subject,
        AccountId account,
        SealedText reason,
        Instant occurredAt) implements AccessEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket), Tag.of("call", call), Tag.of("subject", subject), Tag.of("account", account));
    }
}
