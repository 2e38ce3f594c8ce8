package org.mingbai.eventlog.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

import org.mingbai.eventlog.failure.AppendFailedException;
import org.mingbai.eventlog.failure.LogClosedException;
import org.mingbai.eventlog.failure.LogOverloadedException;

/** The one thread that appends: it drains a bounded queue, and all who wait share one write and its sync. */
final class LogWriter {

    private final Sequencer sequencer;
    private final LogOptions options;
    private final BlockingQueue<PendingAppend> queue;
    private final Queue<CompletableFuture<Void>> looks = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean ended;

    LogWriter(Sequencer sequencer, LogOptions options) {
        this.sequencer = sequencer;
        this.options = options;
        this.queue = new ArrayBlockingQueue<>(options.queueCapacity());
        this.thread = Thread.ofPlatform().daemon().name("event-log-writer").start(this::run);
    }

    /**
     * Its answer comes once it is written, or refused.
     *
     * @throws LogOverloadedException if the queue stays full
     * @throws LogClosedException if nobody will write it any more
     */
    void give(PendingAppend append) {
        if (closing) {
            throw closed();
        }
        try {
            if (!queue.offer(append) && !queue.offer(append, options.maxWait().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new LogOverloadedException("the log's queue of " + options.queueCapacity() + " stayed full for " + options.maxWait());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AppendFailedException("interrupted while waiting for a place in the queue; nothing was written", e);
        }
        if (ended && queue.remove(append)) {
            throw closed();
        }
    }

    private static LogClosedException closed() {
        return new LogClosedException("the log is closed; nothing was written");
    }

    /** Another process may have written. A writer that is busy finds out by itself: the position that it wants is taken. */
    void look() {
        if (queue.isEmpty()) {
            queue.offer(PendingAppend.WAKE_UP);
        }
    }

    /** Waits until this thread has looked, between two batches, what other processes have written: it alone may move the tail. */
    void lookAndWait() {
        CompletableFuture<Void> looked = new CompletableFuture<>();
        looks.add(looked);
        // a full queue needs no wake-up: the writer is at work and comes by
        queue.offer(PendingAppend.WAKE_UP);
        if (ended) {
            throw closed();
        }
        looked.join();
    }

    /** How many appends wait now. */
    int waiting() {
        return queue.size();
    }

    /** Writes what was given before, then ends. */
    void close() {
        closing = true;
        // a full queue needs no wake-up: the writer is at work and looks at the flag next
        queue.offer(PendingAppend.WAKE_UP);
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<PendingAppend> batch = new ArrayList<>();
        while (collect(batch)) {
            if (!batch.isEmpty()) {
                sequencer.append(batch);
            }
            if (batch.isEmpty() || !looks.isEmpty()) {
                lookForOthers();
            }
            batch = new ArrayList<>();
        }
        ended = true;
        for (PendingAppend append = queue.poll(); append != null; append = queue.poll()) {
            if (append != PendingAppend.WAKE_UP) {
                append.answer.give(closed(), Thread::startVirtualThread);
            }
        }
        lookForOthers();
    }

    private void lookForOthers() {
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        for (CompletableFuture<Void> look = looks.poll(); look != null; look = looks.poll()) {
            waiting.add(look);
        }
        sequencer.look();
        waiting.forEach(look -> look.completeAsync(() -> null, Thread::startVirtualThread));
    }

    /** @return false when the log is closing and nothing waits any more */
    private boolean collect(List<PendingAppend> batch) {
        PendingAppend next = poll();
        if (next == null) {
            return !closing;
        }
        int bytes = 0;
        while (next != null) {
            if (next != PendingAppend.WAKE_UP) {
                batch.add(next);
                bytes += next.bytes;
            }
            next = batch.size() < options.maxBatch() && bytes < options.maxBatchBytes() ? queue.poll() : null;
        }
        return true;
    }

    private @Nullable PendingAppend poll() {
        try {
            return closing ? queue.poll() : queue.take();
        } catch (InterruptedException e) {
            // nobody but this log knows its writer thread; an interrupt is not a reason to lose what waits
            return queue.poll();
        }
    }
}
