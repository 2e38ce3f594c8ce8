package org.mingbai.handling.write.close;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** Closing needs an outcome and a reply (pitfall: closed without evidence). */
public record TicketNotResolved(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
