package org.mingbai.handling.write.followup;

import org.mingbai.handling.events.FollowUpRecorded;
import org.mingbai.handling.write.Hindrance;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** What the caller says is a fact and decides nothing by itself: closing and reopening are for people. */
public final class FollowUpDecider implements Decider<FollowUp> {

    @Override
    public Decision handle(FollowUp c, Facts facts, Context ctx) {
        return decide(c, facts.fold(TicketState.FOLD, c.subject()), ctx);
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** Callers are called back about an answer. */
        record NothingToFollowUp(TicketNumber ticket) implements WhyNot, Conflict {
        }
    }

    public static Decision decide(FollowUp c, TicketState ticket, Context ctx) {
        var hindrance = Hindrance.of(c.ticket(), ticket, ctx);
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        if (!ticket.settled()) {
            return Decision.refuse(new WhyNot.NothingToFollowUp(c.ticket()));
        }
        return Decision.accept(new FollowUpRecorded(c.ticket(), c.satisfied(),
                ctx.sealer().ticketIfAny(c.ticket(), "comment", c.comment()), ctx.now()));
    }
}
