package org.mingbai.handling.write.note;

import org.mingbai.handling.events.TicketNoted;
import org.mingbai.handling.write.Hindrance;
import org.mingbai.handling.write.Stage;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** A note moves nothing but the record (pitfall: a comment that restarts the clock). */
public final class NoteOnTicketDecider implements Decider<NoteOnTicket> {

    @Override
    public Decision handle(NoteOnTicket c, Facts facts, Context ctx) {
        return decide(c, facts.fold(TicketState.FOLD, c.subject()), ctx);
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** Nothing more is written on a closed ticket; a new fact reopens it. */
        record NotedTicketIsClosed(TicketNumber ticket) implements WhyNot, Conflict {
        }
    }

    public static Decision decide(NoteOnTicket c, TicketState ticket, Context ctx) {
        var hindrance = Hindrance.of(c.ticket(), ticket, ctx);
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        if (ticket.stage() == Stage.CLOSED) {
            return Decision.refuse(new WhyNot.NotedTicketIsClosed(c.ticket()));
        }
        return Decision.accept(new TicketNoted(c.ticket(), ctx.sealer().ticket(c.ticket(), "text", c.text()), ctx.now()));
    }
}
