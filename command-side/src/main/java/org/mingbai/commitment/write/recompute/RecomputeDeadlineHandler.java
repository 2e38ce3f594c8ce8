package org.mingbai.commitment.write.recompute;

import org.springframework.stereotype.Component;

import org.mingbai.commitment.card.Cards;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class RecomputeDeadlineHandler implements Handles<RecomputeDeadline> {

    @Override
    public Class<RecomputeDeadline> command() {
        return RecomputeDeadline.class;
    }

    @Override
    public Decision handle(RecomputeDeadline command, Facts facts, Context context) {
        var clock = facts.fold(TicketClock.FOLD, command.tag());
        var card = clock.card();
        var pledge = card == null ? null : facts.fold(Cards.FOLD, Cards.tag(card.id())).version(card).pledge();
        return RecomputeDeadlineDecider.decide(command, new RecomputeDeadlineDecider.State(clock, pledge), context);
    }
}
