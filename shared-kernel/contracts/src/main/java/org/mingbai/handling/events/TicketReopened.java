package org.mingbai.handling.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.mingbai.commitment.events.StepClock;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.time.Deadline;

/**
 * The matter was not settled after all: a new round with a deadline of its own; the earlier round keeps its own and its breaches.
 */
@EventType(name = "handling.ticket-reopened")
public record TicketReopened(
        TicketNumber ticket,
        int round,
        CardVersion card,
        Deadline deadline,
        List<StepClock> steps,
        SealedText reason,
        Instant occurredAt) implements HandlingEvent {

    public TicketReopened {
        steps = List.copyOf(steps);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
