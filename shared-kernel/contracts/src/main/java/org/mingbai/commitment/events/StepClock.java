package org.mingbai.commitment.events;

import org.mingbai.time.Deadline;

/** The clock of one step of the card, beside the deadline of the ticket. */
public record StepClock(String step, Deadline deadline) {
}
