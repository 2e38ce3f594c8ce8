package org.mingbai.handling.write.transfer;

import org.mingbai.handling.write.PlacementFacts;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class TransferTicketHandler implements Handles<TransferTicket> {

    @Override
    public Class<TransferTicket> command() {
        return TransferTicket.class;
    }

    @Override
    public Decision handle(TransferTicket c, Facts facts, Context ctx) {
        return TransferTicketDecider.decide(c, new TransferTicketDecider.State(facts.fold(TicketState.FOLD, c.subject()),
                PlacementFacts.destination(c.unit(), c.post(), facts)), ctx);
    }
}
