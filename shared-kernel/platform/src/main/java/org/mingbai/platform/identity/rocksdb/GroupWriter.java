package org.mingbai.platform.identity.rocksdb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.mingbai.platform.identity.KeyStoreClosedException;

/**
 * One thread decides and writes all changes, in order: that makes each of them atomic, and lets all that wait at the same time share
 * one synced write.
 */
final class GroupWriter implements AutoCloseable {

    private static final int MAX_BATCH = 512;

    /** @param step looks and stages; if it throws, it has staged nothing */
    private record Change<T>(Function<Staged, T> step, CompletableFuture<T> answer) {
    }

    /** A change whose result is known, waiting for the disk. */
    private record Done<T>(CompletableFuture<T> answer, T result) {

        void tell() {
            answer.complete(result);
        }
    }

    private final Database database;
    private final BlockingQueue<Change<?>> queue = new LinkedBlockingQueue<>();
    private final Change<Boolean> last = new Change<>(staged -> true, new CompletableFuture<>());
    private final Thread thread;
    private boolean closed;

    GroupWriter(Database database) {
        this.database = database;
        thread = Thread.ofPlatform().daemon().name("key-store-writer").start(this::run);
    }

    /** The result, once it is on disk. */
    <T> CompletableFuture<T> submit(Function<Staged, T> step) {
        Change<T> change = new Change<>(step, new CompletableFuture<>());
        synchronized (this) {
            if (closed) {
                throw new KeyStoreClosedException("the key store is closed");
            }
            queue.add(change);
        }
        return change.answer();
    }

    private void run() {
        List<Change<?>> batch = new ArrayList<>();
        try {
            while (!batch.contains(last)) {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch, MAX_BATCH - 1);
                write(batch);
            }
        } catch (InterruptedException e) {
            // nobody interrupts this thread but a dying JVM; whoever waits dies with it
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Change<?>> batch) {
        Staged staged = new Staged(database);
        List<Done<?>> done = new ArrayList<>();
        batch.forEach(change -> decide(change, staged, done));
        try {
            if (!staged.isEmpty()) {
                database.write(staged);
            }
        } catch (RuntimeException | Error e) {
            done.forEach(each -> each.answer().completeExceptionally(e));
            return;
        }
        done.forEach(Done::tell);
    }

    private static <T> void decide(Change<T> change, Staged staged, List<Done<?>> done) {
        try {
            done.add(new Done<>(change.answer(), change.step().apply(staged)));
        } catch (RuntimeException | Error e) {
            change.answer().completeExceptionally(e);
        }
    }

    /** What was submitted before is still written. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                queue.add(last);
            }
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
