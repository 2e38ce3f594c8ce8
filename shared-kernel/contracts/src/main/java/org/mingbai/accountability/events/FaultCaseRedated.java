package org.mingbai.accountability.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.TicketNumber;

/**
 * The breach that a case takes its instant from was moved, or came to be known, since: the fault happened at {@code faultAt}.
 * {@code occurredAt} is when that was found.
 */
@EventType(name = "accountability.fault-case-redated")
public record FaultCaseRedated(
        FaultCaseId faultCase,
        TicketNumber ticket,
        Instant faultAt,
        Instant occurredAt) implements AccountabilityEvent.OfCase {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("fault-case", faultCase), Tag.of("ticket", ticket));
    }
}
