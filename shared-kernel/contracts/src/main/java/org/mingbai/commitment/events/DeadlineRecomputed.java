package org.mingbai.commitment.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.time.Deadline;

/** A provisional deadline became firm, or moved, because its year was published. */
@EventType(name = "commitment.deadline-recomputed")
public record DeadlineRecomputed(
        TicketNumber ticket,
        int round,
        Deadline deadline,
        List<StepClock> steps,
        Instant occurredAt) implements CommitmentEvent {

    public DeadlineRecomputed {
        steps = List.copyOf(steps);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
