package org.mingbai.acceptance;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks again until it is so, for half a minute at most. */
final class Await {
    private static final Duration MOST = Duration.ofSeconds(30);

    private Await() {
    }

    static void until(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + MOST.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + MOST + ": " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
