package org.mingbai.handling.write.dispatch;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** Only what waits for dispatch is dispatched; what lies with a unit is transferred or returned. */
public record TicketNotOpen(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
