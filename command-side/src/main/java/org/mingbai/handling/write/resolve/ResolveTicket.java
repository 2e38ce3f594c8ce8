package org.mingbai.handling.write.resolve;

import org.mingbai.handling.events.Resolution;
import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** Answer the matter. */
public record ResolveTicket(TicketNumber ticket, Resolution resolution, String reply) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
