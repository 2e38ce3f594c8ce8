package org.mingbai.supervision.write.press;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** An answer is out: there is nothing left to demand. Who is not content with it has the ticket reopened. */
public record PressedTicketIsAnswered(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
