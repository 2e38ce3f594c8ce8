package org.mingbai.handling.write.giveback;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** Give a ticket back to where it came from. */
public record ReturnTicket(TicketNumber ticket, String reason) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
