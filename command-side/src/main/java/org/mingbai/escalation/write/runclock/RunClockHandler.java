package org.mingbai.escalation.write.runclock;

import org.mingbai.commitment.card.Cards;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class RunClockHandler implements Handles<RunClock> {

    @Override
    public Class<RunClock> command() {
        return RunClock.class;
    }

    @Override
    public Decision handle(RunClock c, Facts facts, Context ctx) {
        var clock = facts.fold(TicketClock.FOLD, new Tag("ticket", c.ticket().value()));
        var card = clock.card();
        return RunClockDecider.decide(c, clock, card == null ? Cards.FOLD.empty() : facts.fold(Cards.FOLD, Cards.tag(card.id())), ctx);
    }
}
