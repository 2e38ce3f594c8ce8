package org.mingbai.intake.write.numbers;

import org.mingbai.intake.events.TicketNumbersReserved;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Fold;

/** Blocks follow one another; what a stopped node had left of its block stays unused. */
public final class ReserveTicketNumbersDecider {
    /** The last serial number of the year that is taken. */
    public static final Fold<Long> LAST =
            Fold.from(0L).on(TicketNumbersReserved.class, (last, reserved) -> Math.max(last, reserved.last()));

    private ReserveTicketNumbersDecider() {
    }

    public static Decision decide(ReserveTicketNumbers c, long last, Context ctx) {
        return Decision.accept(new TicketNumbersReserved(c.year(), last + 1, last + c.count(), ctx.now()));
    }
}
