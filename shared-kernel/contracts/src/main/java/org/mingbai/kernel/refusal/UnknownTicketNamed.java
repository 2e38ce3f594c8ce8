package org.mingbai.kernel.refusal;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** The body of a request names a ticket that does not exist; {@code field} is the input that named it. */
public record UnknownTicketNamed(TicketNumber ticket, String field) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
