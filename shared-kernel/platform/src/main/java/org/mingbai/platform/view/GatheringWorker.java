package org.mingbai.platform.view;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that folds one view. Axon gives it work as soon as it has one event, so that a batch would nearly always be that one, each
 * with its unit of work, its write and its advance. Here a batch begins a moment later, and not right after the last: events that come
 * together are folded together. What a reader waits for is late by less than it takes to notice.
 */
final class GatheringWorker extends ScheduledThreadPoolExecutor {

    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private volatile long lastEnd = System.nanoTime();

    GatheringWorker(String name) {
        super(1, Thread.ofPlatform().daemon().name(name).factory());
        // what has not begun at the end is folded after the next start
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** By which Axon, and nobody else, hands over its batches. */
    @Override
    public Future<?> submit(Runnable batch) {
        return schedule(() -> {
            try {
                batch.run();
            } finally {
                lastEnd = System.nanoTime();
            }
        }, waitNanos(System.nanoTime() - lastEnd), TimeUnit.NANOSECONDS);
    }

    static long waitNanos(long sinceLast) {
        return Math.max(MOMENT_NANOS, PAUSE_NANOS - sinceLast);
    }
}
