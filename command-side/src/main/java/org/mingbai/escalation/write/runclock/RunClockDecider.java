package org.mingbai.escalation.write.runclock;

import org.mingbai.commitment.card.Cards;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.UnknownTicket;

/** The rule is the ticket's own clock; this only asks it. */
public final class RunClockDecider implements Decider<RunClock> {

    @Override
    public Decision handle(RunClock c, Facts facts, Context ctx) {
        var clock = facts.fold(TicketClock.FOLD, new Tag("ticket", c.ticket().value()));
        var card = clock.card();
        return decide(c, clock, card == null ? Cards.FOLD.empty() : facts.fold(Cards.FOLD, Cards.tag(card.id())), ctx);
    }

    public static Decision decide(RunClock c, TicketClock clock, Cards cards, Context ctx) {
        var card = clock.card();
        return card == null ? Decision.refuse(new UnknownTicket(c.ticket()))
                : Decision.accept(clock.due(cards.version(card).pledge(), ctx.calendar(), ctx.now()));
    }
}
