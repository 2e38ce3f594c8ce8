package org.mingbai.commitment.card;

import java.time.Instant;
import java.util.List;

import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.commitment.events.StepClock;
import org.mingbai.commitment.events.StepStart;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.time.Deadline;
import org.mingbai.time.Deadlines;
import org.mingbai.time.WorkingCalendar;

/**
 * What a card promises for one matter: the deadline that the citizen is told, and the clocks of the other steps that begin with
 * acceptance. A step that begins when the one before is done has no clock yet.
 */
public record Promise(CardVersion card, Deadline deadline, List<StepClock> steps) {
    public Promise {
        steps = List.copyOf(steps);
    }

    /** @param acceptedAt when the call came in, or when the round was opened again */
    public static Promise of(ProcedureCardPublished card, HotlineLine line, Instant acceptedAt, WorkingCalendar calendar) {
        var bounding = bounding(card, line);
        var steps = card.steps().stream()
                .filter(step -> step != bounding && step.limit() != null && step.start() == StepStart.ACCEPTANCE && holdsFor(step, line))
                .map(step -> new StepClock(step.name(), Deadlines.of(acceptedAt, step.limit(), calendar, card.closeOfBusiness())))
                .toList();
        return new Promise(new CardVersion(card.card(), card.version()),
                Deadlines.of(acceptedAt, bounding.limit(), calendar, card.closeOfBusiness()), steps);
    }

    /**
     * The step whose limit bounds the reply on this line.
     *
     * @throws IllegalStateException where the card has none; publishing such a card is refused
     */
    public static CardStep bounding(ProcedureCardPublished card, HotlineLine line) {
        return card.steps().stream()
                .filter(step -> step.boundsReply() && step.limit() != null && holdsFor(step, line))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("card " + card.card() + " bounds no reply on line " + line));
    }

    private static boolean holdsFor(CardStep step, HotlineLine line) {
        return step.lines().isEmpty() || step.lines().contains(line);
    }
}
