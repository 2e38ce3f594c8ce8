package org.mingbai.platform.time;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.events.DemoClockAdvanced;
import org.mingbai.eventlog.EventLog;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.view.StartUpTask;

/**
 * A restart does not turn time back, and no node's time differs from another's: the clock is as far ahead as the log says, at the start
 * before anything else asks for the time, and as soon as any node has put it forward.
 */
final class ClockOfTheLog implements StartUpTask, AutoCloseable {

    private static final Tag TAG = new Tag("demo-clock", "advanced");
    private static final Fold<Duration> AHEAD = Fold.from(Duration.ZERO).on(DemoClockAdvanced.class, (_, advanced) -> advanced.total());

    private final DomainClock clock;
    private final Supplier<Duration> ahead;
    private final EventLog log;
    private Duration followed = Duration.ZERO;
    private @Nullable AutoCloseable listening;

    ClockOfTheLog(DomainClock clock, LogSlices slices, EventLog log) {
        this.clock = clock;
        this.ahead = slices.kept(AHEAD, TAG);
        this.log = log;
    }

    @Override
    public int getOrder() {
        return CLOCK;
    }

    @Override
    public void run() {
        follow();
        listening = log.onAppended(_ -> follow());
    }

    /** Only where the log says something new: until then somebody else may have set the clock, such as a demonstration's beginning. */
    private synchronized void follow() {
        var total = ahead.get();
        if (total.compareTo(followed) > 0) {
            followed = total;
            clock.setAhead(total);
        }
    }

    @Override
    public void close() throws Exception {
        if (listening != null) {
            listening.close();
        }
    }
}
