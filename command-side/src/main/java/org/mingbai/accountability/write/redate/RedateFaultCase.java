package org.mingbai.accountability.write.redate;

import java.time.Instant;

import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.TicketNumber;

/**
 * Have a case say when the fault happened by the breach that it takes the instant from. Sent twice it does nothing the second time.
 *
 * @param openedAt when the case was recorded
 */
public record RedateFaultCase(FaultCaseId faultCase, TicketNumber ticket, Instant openedAt) {

    Tag tag() {
        return new Tag("fault-case", faultCase.value());
    }

    Tag ticketTag() {
        return new Tag("ticket", ticket.value());
    }
}
