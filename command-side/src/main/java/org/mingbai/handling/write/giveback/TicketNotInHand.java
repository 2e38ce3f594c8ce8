package org.mingbai.handling.write.giveback;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** Only who was given a ticket, and has not answered it, can give it back. */
public record TicketNotInHand(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
