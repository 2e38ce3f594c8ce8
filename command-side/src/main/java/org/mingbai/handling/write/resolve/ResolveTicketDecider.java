package org.mingbai.handling.write.resolve;

import java.util.ArrayList;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.handling.write.Hindrance;
import org.mingbai.handling.write.PinnedCard;
import org.mingbai.handling.write.Stage;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/**
 * What the clock owes by now goes on record before the answer does, whether or not the clock has run since: a late answer is a breach
 * even if no automation ever looked.
 */
public final class ResolveTicketDecider implements Decider<ResolveTicket> {

    @Override
    public Decision handle(ResolveTicket c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketState.FOLD, c.subject());
        return decide(c, new State(ticket, facts.fold(TicketClock.FOLD, c.subject()),
                PinnedCard.of(ticket, facts)), ctx);
    }

    /** The ticket with its clock, and the card that it is pinned to; null for an unknown ticket. */
    public record State(TicketState ticket, TicketClock clock, @Nullable ProcedureCardPublished card) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** Somebody takes the matter on before it is answered, and it is answered once in a round. */
        record TicketNotAccepted(TicketNumber ticket) implements WhyNot, Conflict {
        }
    }

    public static Decision decide(ResolveTicket c, State s, Context ctx) {
        var hindrance = Hindrance.of(c.ticket(), s.ticket(), ctx);
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        if (s.ticket().stage() != Stage.ACCEPTED) {
            return Decision.refuse(new WhyNot.TicketNotAccepted(c.ticket()));
        }
        var events = new ArrayList<DomainEvent>(s.clock().due(s.card().pledge(), ctx.calendar(), ctx.now()));
        events.add(new TicketResolved(c.ticket(), c.resolution(), ctx.sealer().ticket(c.ticket(), "reply", c.reply()), ctx.now()));
        return Decision.accept(events);
    }
}
