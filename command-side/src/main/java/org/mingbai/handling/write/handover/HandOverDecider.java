package org.mingbai.handling.write.handover;

import org.jspecify.annotations.Nullable;

import org.mingbai.handling.write.HandingOver;
import org.mingbai.handling.write.Placement;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;

/** Never refuses: it follows from a fact, and where nothing is left to follow, it does nothing. */
public final class HandOverDecider {

    private HandOverDecider() {
    }

    /** The ticket, and who answers at its place now; null where the ticket lies nowhere. */
    public record State(TicketState ticket, @Nullable Placement place) {
    }

    public static Decision decide(State s, Context ctx) {
        return s.place() == null ? Decision.accept() : Decision.accept(HandingOver.of(s.ticket(), s.place(), ctx.now()));
    }
}
