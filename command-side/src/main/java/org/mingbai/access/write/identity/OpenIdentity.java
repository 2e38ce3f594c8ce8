package org.mingbai.access.write.identity;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** Look at who the caller of a ticket is. */
public record OpenIdentity(TicketNumber ticket, String reason) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
