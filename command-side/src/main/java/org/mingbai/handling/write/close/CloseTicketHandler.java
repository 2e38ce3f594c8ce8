package org.mingbai.handling.write.close;

import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class CloseTicketHandler implements Handles<CloseTicket> {

    @Override
    public Class<CloseTicket> command() {
        return CloseTicket.class;
    }

    @Override
    public Decision handle(CloseTicket c, Facts facts, Context ctx) {
        return CloseTicketDecider.decide(c, facts.fold(TicketState.FOLD, c.subject()), ctx);
    }
}
