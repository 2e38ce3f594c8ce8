package org.mingbai.platform.metrics;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of the trail, only so many a minute: whoever provokes them fills no disk. How many were left out is told. */
final class TrailLog {

    static final int A_MINUTE = 300;
    private static final Logger LOG = LoggerFactory.getLogger("org.mingbai.trail");
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private long began;
    private int written;
    private int leftOut;

    TrailLog(LongSupplier nanos) {
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    void add(String line, Object... values) {
        int before = leftOut();
        if (before < 0) {
            return;
        }
        if (before > 0) {
            LOG.info("{} lines of the last minute left out", before);
        }
        LOG.info(line, values);
    }

    /** Negative where this one is left out, too. */
    synchronized int leftOut() {
        int told = 0;
        if (nanos.getAsLong() - began >= MINUTE) {
            began = nanos.getAsLong();
            written = 0;
            told = leftOut;
            leftOut = 0;
        }
        if (++written > A_MINUTE) {
            leftOut++;
            return -1;
        }
        return told;
    }
}
