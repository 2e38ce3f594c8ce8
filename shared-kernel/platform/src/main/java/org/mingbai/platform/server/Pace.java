package org.mingbai.platform.server;

import java.time.Duration;

/**
 * How fast a body has to come. Only the time counts in which it was waited for: after a while of grace so many bytes for each second.
 *
 * @param grace          to begin with
 * @param bytesPerSecond on average from then on
 */
record Pace(Duration grace, long bytesPerSecond) {

    static final Pace OF_BODIES = new Pace(Duration.ofSeconds(10), 8 << 10);
    /** What is read only so that its sender gets to the answer: nobody has to send that slowly. */
    static final Pace OF_LEFTOVERS = new Pace(Duration.ofSeconds(10), 64 << 10);

    boolean tooSlow(Duration waited, long bytes) {
        return waited.minus(grace).toNanos() > bytes * (1e9 / bytesPerSecond);
    }
}
