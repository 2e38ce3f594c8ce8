package org.mingbai.handling.write.resolve;

import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.handling.write.PinnedCard;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class ResolveTicketHandler implements Handles<ResolveTicket> {

    @Override
    public Class<ResolveTicket> command() {
        return ResolveTicket.class;
    }

    @Override
    public Decision handle(ResolveTicket c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketState.FOLD, c.subject());
        return ResolveTicketDecider.decide(c, new ResolveTicketDecider.State(ticket, facts.fold(TicketClock.FOLD, c.subject()),
                PinnedCard.of(ticket, facts)), ctx);
    }
}
