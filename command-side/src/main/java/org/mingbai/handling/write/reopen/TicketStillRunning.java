package org.mingbai.handling.write.reopen;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** What has no answer yet is still being handled. */
public record TicketStillRunning(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
