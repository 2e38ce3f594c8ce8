package org.mingbai.handling.write.resolve;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** Somebody takes the matter on before it is answered, and it is answered once in a round. */
public record TicketNotAccepted(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
