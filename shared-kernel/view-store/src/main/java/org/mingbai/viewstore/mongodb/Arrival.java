package org.mingbai.viewstore.mongodb;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * How far the view is known to be, and those who wait for more. This process's own writer tells by itself; another's progress is looked
 * for, by one of those who wait for all of them.
 */
final class Arrival {

    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

    private final LongSupplier look;
    private final long stale;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long known;
    private volatile long lookedAt;
    private boolean looking;

    /** @param stale how old knowledge may be for those who do not wait */
    Arrival(LongSupplier look, Duration stale) {
        this.look = look;
        this.stale = stale.toNanos();
        this.known = look.getAsLong();
        this.lookedAt = System.nanoTime();
    }

    void reached(long position) {
        lock.lock();
        try {
            known = position;
            lookedAt = System.nanoTime();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long known() {
        if (System.nanoTime() - lookedAt > stale) {
            reached(look.getAsLong());
        }
        return known;
    }

    boolean await(long wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (known < wanted) {
            if (!waitATurn(wanted, end)) {
                return known >= wanted;
            }
        }
        return true;
    }

    /** @return false when there is no time left */
    private boolean waitATurn(long wanted, long end) {
        if (mayLook()) {
            try {
                reached(look.getAsLong());
            } finally {
                lock.lock();
                looking = false;
                lock.unlock();
            }
        }
        lock.lock();
        try {
            long left = end - System.nanoTime();
            if (known < wanted && left > 0) {
                moved.awaitNanos(Math.min(left, LOOK_AGAIN));
            }
            return end - System.nanoTime() > 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean mayLook() {
        lock.lock();
        try {
            boolean first = !looking;
            looking = true;
            return first;
        } finally {
            lock.unlock();
        }
    }
}
