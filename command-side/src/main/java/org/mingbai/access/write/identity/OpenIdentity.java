package org.mingbai.access.write.identity;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.TicketNumber;

/**
 * Look at who called about a ticket.
 *
 * @param call one that stands with the ticket; null for the one that it was opened for
 */
public record OpenIdentity(TicketNumber ticket, @Nullable CallId call, String reason) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
