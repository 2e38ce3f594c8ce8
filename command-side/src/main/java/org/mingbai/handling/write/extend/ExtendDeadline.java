package org.mingbai.handling.write.extend;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** Grant more days, in the unit of the deadline. Whoever signs is the approver. */
public record ExtendDeadline(TicketNumber ticket, int days, String reason) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
