package org.mingbai.handling.write.extend;

import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.handling.write.PinnedCard;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class ExtendDeadlineHandler implements Handles<ExtendDeadline> {

    @Override
    public Class<ExtendDeadline> command() {
        return ExtendDeadline.class;
    }

    @Override
    public Decision handle(ExtendDeadline c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketState.FOLD, c.subject());
        return ExtendDeadlineDecider.decide(c, new ExtendDeadlineDecider.State(ticket, facts.fold(TicketClock.FOLD, c.subject()),
                PinnedCard.of(ticket, facts)), ctx);
    }
}
