package org.mingbai.handling.write.note;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** Nothing more is written on a closed ticket; a new fact reopens it. */
public record NotedTicketIsClosed(TicketNumber ticket) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
