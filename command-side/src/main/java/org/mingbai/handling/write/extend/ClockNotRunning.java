package org.mingbai.handling.write.extend;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** The round has its answer: there is no deadline left to extend. */
public record ClockNotRunning(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
