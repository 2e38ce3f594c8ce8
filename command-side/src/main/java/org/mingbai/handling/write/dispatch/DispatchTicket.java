package org.mingbai.handling.write.dispatch;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/** Send an open ticket to a unit, and there to a post or to whoever is present. */
public record DispatchTicket(TicketNumber ticket, UnitCode unit, @Nullable PostId post, @Nullable String note) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
