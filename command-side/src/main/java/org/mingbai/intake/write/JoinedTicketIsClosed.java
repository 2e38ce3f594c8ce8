package org.mingbai.intake.write;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** A call joins an open ticket; on a closed one nobody would ever read it. */
public record JoinedTicketIsClosed(TicketNumber ticket) implements Refusal.Conflict {
}
