package org.mingbai.handling.write.handover;

import org.mingbai.handling.write.PlacementFacts;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class HandOverHandler implements Handles<HandOver> {

    @Override
    public Class<HandOver> command() {
        return HandOver.class;
    }

    @Override
    public Decision handle(HandOver c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketState.FOLD, new Tag("ticket", c.ticket().value()));
        var place = ticket.inHand() ? PlacementFacts.placement(ticket.at().unit(), facts) : null;
        return HandOverDecider.decide(new HandOverDecider.State(ticket, place), ctx);
    }
}
