package org.mingbai.supervision.write.press;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** Formally demand action on a ticket. */
public record PressTicket(TicketNumber ticket, String reason) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
