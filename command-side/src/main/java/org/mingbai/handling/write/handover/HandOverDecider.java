package org.mingbai.handling.write.handover;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.write.HandingOver;
import org.mingbai.handling.write.Placement;
import org.mingbai.handling.write.PlacementFacts;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Tag;

/** Never refuses: it follows from a fact, and where nothing is left to follow, it does nothing. */
public final class HandOverDecider implements Decider<HandOver> {

    @Override
    public Decision handle(HandOver c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketState.FOLD, new Tag("ticket", c.ticket().value()));
        var place = ticket.inHand() ? PlacementFacts.placement(ticket.at().unit(), facts) : null;
        return decide(new State(ticket, place), ctx);
    }

    /** The ticket, and who answers at its place now; null where the ticket lies nowhere. */
    public record State(TicketState ticket, @Nullable Placement place) {
    }

    public static Decision decide(State s, Context ctx) {
        return s.place() == null ? Decision.accept() : Decision.accept(HandingOver.of(s.ticket(), s.place(), ctx.now()));
    }
}
