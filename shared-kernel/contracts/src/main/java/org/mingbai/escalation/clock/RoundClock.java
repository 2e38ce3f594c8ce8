package org.mingbai.escalation.clock;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.commitment.events.StepClock;
import org.mingbai.time.Deadline;

/**
 * One round of a ticket, with the clocks that were started for it.
 *
 * @param steps the clocks of the card's other steps
 * @param stoppedAt when it was answered; null while it runs
 * @param warnedAt when four fifths of the deadline were over; null while that is still to come, or to be told
 */
public record RoundClock(int round, Deadline deadline, List<StepClock> steps, @Nullable Instant stoppedAt, @Nullable Instant warnedAt) {

    public RoundClock {
        steps = List.copyOf(steps);
    }

    static RoundClock begin(int round, Deadline deadline, List<StepClock> steps) {
        return new RoundClock(round, deadline, steps, null, null);
    }

    /** An extended deadline has a warning of its own still to come. */
    RoundClock extended(Deadline longer) {
        return new RoundClock(round, longer, steps, stoppedAt, null);
    }

    RoundClock recomputed(DeadlineRecomputed event) {
        return new RoundClock(round, event.deadline(), event.steps(), stoppedAt, event.warnedAt());
    }

    RoundClock warned(Instant at) {
        return new RoundClock(round, deadline, steps, stoppedAt, at);
    }

    RoundClock stopped(Instant at) {
        return new RoundClock(round, deadline, steps, at, warnedAt);
    }
}
