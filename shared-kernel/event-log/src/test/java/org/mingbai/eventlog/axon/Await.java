package org.mingbai.eventlog.axon;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and fails when it does not come. */
public final class Await {

    private Await() {
    }

    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited 20 s in vain");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
