package org.mingbai.eventlog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the clock jumped: it moved on by something else than the time that passed. The log stays in order without it; but whoever
 * reads recorded times later has to know that they followed a wrong clock. Used by one thread.
 */
final class ClockWatch {

    /** What clocks may be corrected by without a word. */
    static final Duration TOLERANCE = Duration.ofSeconds(10);

    private static final Logger logger = LoggerFactory.getLogger(ClockWatch.class);

    private final LongSupplier nanos;
    private @Nullable Instant last;
    private long lastNanos;

    /** @param nanos time that only passes, as {@link System#nanoTime} has it */
    ClockWatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param recorded the newest recorded time of the log, before this moment is used */
    void see(Instant now, Instant recorded) {
        long passed = nanos.getAsLong();
        if (last == null) {
            tellIfBehind(now, recorded);
        } else {
            Duration jump = Duration.between(last.plusNanos(passed - lastNanos), now);
            if (jump.compareTo(TOLERANCE) > 0) {
                logger.warn("The clock jumped forward by {}, from about {} to {}: from here on the log's recorded times follow it. "
                        + "If it is turned back, they stand still (one nanosecond a commit) until it is there again", jump, now.minus(jump), now);
            } else if (jump.negated().compareTo(TOLERANCE) > 0) {
                logger.warn("The clock jumped back by {}, from about {} to {}: {}", jump.negated(), now.minus(jump), now, standing(recorded));
            }
        }
        last = now;
        lastNanos = passed;
    }

    private static void tellIfBehind(Instant now, Instant recorded) {
        Duration behind = Duration.between(now, recorded);
        if (behind.compareTo(TOLERANCE) > 0) {
            logger.warn("The clock ({}) is {} behind the log's newest commit: it jumped back while the log was closed, or another node's is ahead; {}",
                    now, behind, standing(recorded));
        }
    }

    private static String standing(Instant recorded) {
        return "recorded times go on from " + recorded + " by one nanosecond a commit until the clock is past that";
    }
}
