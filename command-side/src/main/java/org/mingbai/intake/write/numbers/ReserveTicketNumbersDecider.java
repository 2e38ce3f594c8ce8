package org.mingbai.intake.write.numbers;

import org.mingbai.intake.events.TicketNumbersReserved;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Fold;

/**
 * Blocks follow one another; what a stopped node had left of its block stays unused. People hold numbers that a log which was put back has
 * forgotten: a block begins after those, too.
 */
public final class ReserveTicketNumbersDecider {
    /** The last serial number of the year that is taken. */
    public static final Fold<Long> LAST =
            Fold.from(0L).on(TicketNumbersReserved.class, (last, reserved) -> Math.max(last, reserved.last()));

    private ReserveTicketNumbersDecider() {
    }

    public static Decision decide(ReserveTicketNumbers c, long last, Held held, Context ctx) {
        long taken = held.after(last);
        return Decision.accept(new TicketNumbersReserved(c.year(), taken + 1, taken + c.count(), ctx.now()));
    }
}
