package org.mingbai.escalation.write.runclock;

import org.mingbai.commitment.card.Cards;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.UnknownTicket;

/** The rule is the ticket's own clock; this only asks it. */
public final class RunClockDecider {
    private RunClockDecider() {
    }

    public static Decision decide(RunClock c, TicketClock clock, Cards cards, Context ctx) {
        var card = clock.card();
        return card == null ? Decision.refuse(new UnknownTicket(c.ticket()))
                : Decision.accept(clock.due(cards.version(card).pledge(), ctx.calendar(), ctx.now()));
    }
}
