package org.mingbai.commitment.write.recompute;

import java.util.List;

import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.commitment.events.StepClock;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;

/** The clocks of the steps in a ticket's current round. */
public record RoundSteps(List<StepClock> clocks) {

    static final Fold<RoundSteps> FOLD = Fold.from(new RoundSteps(List.of()))
            .on(TicketOpened.class, (_, opened) -> new RoundSteps(opened.steps()))
            .on(TicketReopened.class, (_, reopened) -> new RoundSteps(reopened.steps()))
            .on(DeadlineRecomputed.class, (_, recomputed) -> new RoundSteps(recomputed.steps()));

    public RoundSteps {
        clocks = List.copyOf(clocks);
    }
}
