package org.mingbai.accountability.write.redate;

import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.TicketNumber;

/** Have a case say when the fault happened by the breach that it took the instant from. Sent twice it does nothing the second time. */
public record RedateFaultCase(FaultCaseId faultCase, TicketNumber ticket) {

    Tag tag() {
        return new Tag("fault-case", faultCase.value());
    }

    Tag ticketTag() {
        return new Tag("ticket", ticket.value());
    }
}
