package org.mingbai.handling.write.giveback;

import org.mingbai.handling.write.PlacementFacts;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class ReturnTicketHandler implements Handles<ReturnTicket> {

    @Override
    public Class<ReturnTicket> command() {
        return ReturnTicket.class;
    }

    @Override
    public Decision handle(ReturnTicket c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketState.FOLD, c.subject());
        var target = ReturnTicketDecider.target(ticket).map(to -> PlacementFacts.placement(to.unit(), facts)).orElse(null);
        return ReturnTicketDecider.decide(c, new ReturnTicketDecider.State(ticket, target), ctx);
    }
}
