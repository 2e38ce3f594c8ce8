package org.mingbai.handling.write.transfer;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** What has its answer goes nowhere; it would have to be reopened. */
public record TicketAlreadyAnswered(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
