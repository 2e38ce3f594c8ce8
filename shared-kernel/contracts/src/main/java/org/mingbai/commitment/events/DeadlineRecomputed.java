package org.mingbai.commitment.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.time.Deadline;

/**
 * A provisional deadline of any round became firm, or moved, because its year was published; so did the clocks of its steps.
 * {@code warnedAt} is when four fifths of the deadline were over; null where that is still to come, or to be told.
 */
@EventType(name = "commitment.deadline-recomputed")
public record DeadlineRecomputed(
        TicketNumber ticket,
        int round,
        Deadline deadline,
        List<StepClock> steps,
        @Nullable Instant warnedAt,
        Instant occurredAt) implements CommitmentEvent {

    public DeadlineRecomputed {
        steps = List.copyOf(steps);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
