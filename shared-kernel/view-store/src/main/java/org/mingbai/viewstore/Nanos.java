package org.mingbai.viewstore;

import java.time.Instant;

/** Instants as whole numbers, the same in every store. */
public final class Nanos {

    private Nanos() {
    }

    /** Nanoseconds since 1970: exact from 1677 to 2262; what lies before or after is as early or as late as can be said. */
    public static long of(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
        } catch (ArithmeticException outside) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
