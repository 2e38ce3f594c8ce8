package org.mingbai.handling.write.reopen;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** Have the matter handled again, in a new round. */
public record ReopenTicket(TicketNumber ticket, String reason) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
