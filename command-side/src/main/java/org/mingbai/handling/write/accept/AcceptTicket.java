package org.mingbai.handling.write.accept;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** Take a dispatched ticket on. */
public record AcceptTicket(TicketNumber ticket, @Nullable String note) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
