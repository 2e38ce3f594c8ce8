package org.mingbai.escalation.write.runclock;

import org.mingbai.kernel.value.TicketNumber;

/** Do what is due on the ticket: warn, or climb. Sent twice it does nothing the second time. */
public record RunClock(TicketNumber ticket) {
}
