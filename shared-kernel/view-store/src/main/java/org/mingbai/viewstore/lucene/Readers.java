package org.mingbai.viewstore.lucene;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether anybody looks at a view. Every refresh makes a small part of the index that later has to be merged: while nobody looks, one
 * in several seconds is enough, and the first to look again asks for one.
 */
final class Readers {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final long refreshNanos;
    private final LongSupplier nanos;
    private volatile long seen;
    private volatile boolean asked;

    Readers(Duration refreshEvery, LongSupplier nanos) {
        this.refreshNanos = refreshEvery.toNanos();
        this.nanos = nanos;
        this.seen = nanos.getAsLong();
    }

    /** Somebody looks. @return whether what there is to see is too old for that */
    boolean asks() {
        asked = true;
        return since() >= refreshNanos;
    }

    /** Whether somebody has looked since the last refresh and may look again, or it was long ago. */
    boolean areThere() {
        return asked || since() >= LONGEST.toNanos();
    }

    /** There is something new to see. */
    void see() {
        asked = false;
        seen = nanos.getAsLong();
    }

    private long since() {
        return nanos.getAsLong() - seen;
    }
}
