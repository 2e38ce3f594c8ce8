package org.mingbai.handling.write.accept;

import org.mingbai.handling.events.TicketAccepted;
import org.mingbai.handling.write.Hindrance;
import org.mingbai.handling.write.Stage;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** Accepting starts no clock: the citizen's runs since the call came in. */
public final class AcceptTicketDecider implements Decider<AcceptTicket> {

    @Override
    public Decision handle(AcceptTicket c, Facts facts, Context ctx) {
        return decide(c, facts.fold(TicketState.FOLD, c.subject()), ctx);
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** Only what was given to a unit, and not yet taken on, is accepted. */
        record TicketNotDispatched(TicketNumber ticket) implements WhyNot, Conflict {
        }
    }

    public static Decision decide(AcceptTicket c, TicketState ticket, Context ctx) {
        var hindrance = Hindrance.of(c.ticket(), ticket, ctx);
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        if (ticket.stage() != Stage.DISPATCHED) {
            return Decision.refuse(new WhyNot.TicketNotDispatched(c.ticket()));
        }
        return Decision.accept(new TicketAccepted(c.ticket(), ctx.sealer().ticketIfAny(c.ticket(), "note", c.note()), ctx.now()));
    }
}
