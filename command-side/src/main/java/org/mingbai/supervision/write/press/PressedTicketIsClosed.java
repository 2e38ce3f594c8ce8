package org.mingbai.supervision.write.press;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** On a closed ticket there is nothing left to demand; it would have to be reopened. */
public record PressedTicketIsClosed(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
