package org.mingbai.access.write.erasure;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** What was said on this call stands in a ticket: it is erased with that. */
record TextsStandInTicket(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "call";
    }
}
