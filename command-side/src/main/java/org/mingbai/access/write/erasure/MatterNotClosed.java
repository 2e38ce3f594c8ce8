package org.mingbai.access.write.erasure;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** A matter that is not closed still needs its texts and its caller. */
record MatterNotClosed(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
