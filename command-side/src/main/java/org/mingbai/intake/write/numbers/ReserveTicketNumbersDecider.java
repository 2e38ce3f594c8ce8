package org.mingbai.intake.write.numbers;

import org.mingbai.intake.events.TicketNumbersReserved;
import org.mingbai.intake.numbers.NumberMemory;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;

/**
 * Blocks follow one another; what a stopped node had left of its block stays unused. People hold numbers that a log which was put back has
 * forgotten: a block begins after those, too.
 */
public final class ReserveTicketNumbersDecider implements Decider<ReserveTicketNumbers> {

    /** The last serial number of the year that is taken. */
    public static final Fold<Long> LAST =
            Fold.from(0L).on(TicketNumbersReserved.class, (last, reserved) -> Math.max(last, reserved.last()));
    private final NumberMemory memory;

    ReserveTicketNumbersDecider(NumberMemory memory) {
        this.memory = memory;
    }

    @Override
    public Decision handle(ReserveTicketNumbers c, Facts facts, Context ctx) {
        var last = facts.fold(LAST, new Tag("ticket-numbers", Integer.toString(c.year())));
        return decide(c, last, new Held(memory.highest(c.year()), memory.isComplete(c.year())), ctx);
    }

    public static Decision decide(ReserveTicketNumbers c, long last, Held held, Context ctx) {
        long taken = held.after(last);
        return Decision.accept(new TicketNumbersReserved(c.year(), taken + 1, taken + c.count(), ctx.now()));
    }
}
