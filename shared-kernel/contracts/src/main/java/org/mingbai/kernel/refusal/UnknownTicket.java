package org.mingbai.kernel.refusal;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** No such ticket. */
public record UnknownTicket(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }
}
