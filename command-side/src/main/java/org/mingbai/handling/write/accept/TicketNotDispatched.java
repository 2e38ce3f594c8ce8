package org.mingbai.handling.write.accept;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** Only what was given to a unit, and not yet taken on, is accepted. */
public record TicketNotDispatched(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
