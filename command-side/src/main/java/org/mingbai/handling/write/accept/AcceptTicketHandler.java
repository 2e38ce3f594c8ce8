package org.mingbai.handling.write.accept;

import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class AcceptTicketHandler implements Handles<AcceptTicket> {

    @Override
    public Class<AcceptTicket> command() {
        return AcceptTicket.class;
    }

    @Override
    public Decision handle(AcceptTicket c, Facts facts, Context ctx) {
        return AcceptTicketDecider.decide(c, facts.fold(TicketState.FOLD, c.subject()), ctx);
    }
}
