package org.mingbai.handling.write.transfer;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** A transfer leads elsewhere. */
public record TicketIsThereAlready(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
