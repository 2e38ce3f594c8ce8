package org.mingbai.supervision.write.press;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.mingbai.supervision.write.Appointments;
import org.mingbai.supervision.write.TicketPlace;

@Component
final class PressTicketHandler implements Handles<PressTicket> {

    @Override
    public Class<PressTicket> command() {
        return PressTicket.class;
    }

    @Override
    public Decision handle(PressTicket c, Facts facts, Context ctx) {
        return PressTicketDecider.decide(c, new PressTicketDecider.State(
                facts.fold(TicketPlace.FOLD, c.subject()),
                facts.fold(Appointments.FOLD, new Tag("account", ctx.actor().account().value()))), ctx);
    }
}
