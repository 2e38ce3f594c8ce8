package org.mingbai.handling.write.transfer;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/** Send a ticket on to another unit or post. */
public record TransferTicket(TicketNumber ticket, UnitCode unit, @Nullable PostId post, String reason) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
