package org.mingbai.handling.write.handover;

import org.mingbai.kernel.value.TicketNumber;

/** Let the ticket be answered for by whom its place says now. Changes nothing where that is who has it. */
public record HandOver(TicketNumber ticket) {
}
