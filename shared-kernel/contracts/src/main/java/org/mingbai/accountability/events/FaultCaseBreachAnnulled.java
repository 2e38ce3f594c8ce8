package org.mingbai.accountability.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.TicketNumber;

/**
 * By a calendar published since, the ticket was not late when the case was opened: the breach that the case took its instant from is no ground
 * for it. {@code faultAt} is what the case says instead, the moment of its opening; {@code occurredAt} is when that was found.
 */
@EventType(name = "accountability.fault-case-breach-annulled")
public record FaultCaseBreachAnnulled(
        FaultCaseId faultCase,
        TicketNumber ticket,
        Instant faultAt,
        Instant occurredAt) implements AccountabilityEvent.OfCase {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("fault-case", faultCase), Tag.of("ticket", ticket));
    }
}
