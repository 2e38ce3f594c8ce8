package org.mingbai.handling.write.close;

import org.mingbai.handling.events.TicketClosed;
import org.mingbai.handling.write.Hindrance;
import org.mingbai.handling.write.Stage;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** Closing ends the work and takes nothing off the record: neither the breach nor what the caller said. */
public final class CloseTicketDecider implements Decider<CloseTicket> {

    @Override
    public Decision handle(CloseTicket c, Facts facts, Context ctx) {
        return decide(c, facts.fold(TicketState.FOLD, c.subject()), ctx);
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** Closing needs an outcome and a reply (pitfall: closed without evidence). */
        record TicketNotResolved(TicketNumber ticket) implements WhyNot, Conflict {
        }
    }

    public static Decision decide(CloseTicket c, TicketState ticket, Context ctx) {
        var hindrance = Hindrance.of(c.ticket(), ticket, ctx);
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        if (ticket.stage() != Stage.RESOLVED) {
            return Decision.refuse(new WhyNot.TicketNotResolved(c.ticket()));
        }
        return Decision.accept(new TicketClosed(c.ticket(), ctx.sealer().ticketIfAny(c.ticket(), "note", c.note()), ctx.now()));
    }
}
