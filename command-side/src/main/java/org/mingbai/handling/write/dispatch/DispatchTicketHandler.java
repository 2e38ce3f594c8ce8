package org.mingbai.handling.write.dispatch;

import org.mingbai.handling.write.PlacementFacts;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class DispatchTicketHandler implements Handles<DispatchTicket> {

    @Override
    public Class<DispatchTicket> command() {
        return DispatchTicket.class;
    }

    @Override
    public Decision handle(DispatchTicket c, Facts facts, Context ctx) {
        return DispatchTicketDecider.decide(c, new DispatchTicketDecider.State(facts.fold(TicketState.FOLD, c.subject()),
                PlacementFacts.destination(c.unit(), c.post(), facts)), ctx);
    }
}
