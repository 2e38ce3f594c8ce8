package org.mingbai.commitment.write.recompute;

import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** Count what is provisional of a ticket in the calendar that now holds. */
public record RecomputeDeadline(TicketNumber ticket) {

    Tag tag() {
        return new Tag("ticket", ticket.value());
    }
}
