package org.mingbai.handling.write.reopen;

import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.handling.write.PinnedCard;
import org.mingbai.handling.write.PlacementFacts;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class ReopenTicketHandler implements Handles<ReopenTicket> {

    @Override
    public Class<ReopenTicket> command() {
        return ReopenTicket.class;
    }

    @Override
    public Decision handle(ReopenTicket c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketState.FOLD, c.subject());
        var place = ticket.known() ? PlacementFacts.placement(ticket.at().unit(), facts) : null;
        return ReopenTicketDecider.decide(c, new ReopenTicketDecider.State(ticket, facts.fold(TicketClock.FOLD, c.subject()),
                PinnedCard.of(ticket, facts), place), ctx);
    }
}
