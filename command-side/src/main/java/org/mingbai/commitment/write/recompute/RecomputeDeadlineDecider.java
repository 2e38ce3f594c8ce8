package org.mingbai.commitment.write.recompute;

import java.util.ArrayList;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.card.Cards;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.time.Pledge;

/**
 * All that was counted in a year not published then follows the year once that is published, in one commit: the deadline, the steps and the
 * warning of every round, and the limits of the levels that passed. Nobody is held to a limit that never was: breaches that the published
 * calendar does not bear out are annulled, those that it moves are counted again. What is firm stays as it was counted.
 */
public final class RecomputeDeadlineDecider implements Decider<RecomputeDeadline> {

    @Override
    public Decision handle(RecomputeDeadline command, Facts facts, Context context) {
        var clock = facts.fold(TicketClock.FOLD, command.tag());
        var card = clock.card();
        var pledge = card == null ? null : facts.fold(Cards.FOLD, Cards.tag(card.id())).version(card).pledge();
        return decide(command, new State(clock, pledge), context);
    }

    /** @param pledge of the card version that the ticket is pinned to; null for an unknown ticket */
    public record State(TicketClock clock, @Nullable Pledge pledge) {
    }

    public static Decision decide(RecomputeDeadline c, State s, Context ctx) {
        if (!s.clock().known()) {
            return Decision.refuse(new UnknownTicket(c.ticket()));
        }
        var events = new ArrayList<DomainEvent>();
        for (var round : s.clock().rounds()) {
            events.addAll(new RoundRecount(s.clock(), round, s.pledge(), ctx.calendar(), ctx.now()).events());
        }
        return Decision.accept(events);
    }
}
