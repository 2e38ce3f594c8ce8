package org.mingbai.handling.write.extend;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** A deadline that has passed is broken; no extension mends it. */
public record DeadlineHasPassed(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
