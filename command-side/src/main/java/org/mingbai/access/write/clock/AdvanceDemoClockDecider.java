package org.mingbai.access.write.clock;

import java.time.Duration;

import org.mingbai.access.events.DemoClockAdvanced;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.Tag;

/** Time goes forward only, and not so far that a slip of the finger empties all calendars. */
final class AdvanceDemoClockDecider implements Decider<AdvanceDemoClock> {

    static final Tag TAG = new Tag("demo-clock", "advanced");
    /** How far the domain is ahead. */
    static final Fold<Duration> AHEAD = Fold.from(Duration.ZERO).on(DemoClockAdvanced.class, (_, advanced) -> advanced.total());
    static final Duration MOST = Duration.ofDays(3653);
    static final Duration MOST_IN_ALL = Duration.ofDays(36525);

    @Override
    public Decision handle(AdvanceDemoClock c, Facts facts, Context ctx) {
        return decide(c, facts.fold(AHEAD, TAG), ctx);
    }

    /** Why not. */
    sealed interface WhyNot extends Refusal {

        /** An advance is positive, at most ten years at once and at most a hundred in all. */
        record AdvanceOutOfRange() implements WhyNot, Input {

            @Override
            public String field() {
                return "advance";
            }
        }
    }

    static Decision decide(AdvanceDemoClock c, Duration ahead, Context ctx) {
        if (!c.by().isPositive() || c.by().compareTo(MOST) > 0 || ahead.plus(c.by()).compareTo(MOST_IN_ALL) > 0) {
            return Decision.refuse(new WhyNot.AdvanceOutOfRange());
        }
        return Decision.accept(new DemoClockAdvanced(c.by(), ahead.plus(c.by()), ctx.now()));
    }
}
