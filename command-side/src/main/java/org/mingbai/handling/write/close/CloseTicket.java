package org.mingbai.handling.write.close;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** Close a ticket that has its answer. */
public record CloseTicket(TicketNumber ticket, @Nullable String note) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
