package org.mingbai.eventlog.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.failure.AppendFailedException;

/**
 * The answer to one append. The writer wakes a thread that waits for it at once, without a third thread between the two: a lone append
 * would wait for that one as long as for the disk. What depends on the answer runs where it was waited for, or on a thread of its own,
 * and never on the writer's: it may itself append and wait.
 */
final class Answer extends CompletableFuture<AppendResult> {

    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Answer.class, "state", Object.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Null, then perhaps the first thread that waits, then what was decided: an {@link AppendResult} or an {@link AppendFailedException}. */
    private volatile @Nullable Object state;

    /** By the writer, once. */
    void give(AppendResult result, Executor others) {
        settle(result, others);
    }

    /** By the writer, once. */
    void give(AppendFailedException failure, Executor others) {
        settle(failure, others);
    }

    private void settle(Object decided, Executor others) {
        if (STATE.getAndSet(this, decided) instanceof Thread waiting) {
            LockSupport.unpark(waiting);
        } else {
            others.execute(() -> finish(decided));
        }
    }

    private void finish(Object decided) {
        if (decided instanceof AppendResult result) {
            complete(result);
        } else {
            completeExceptionally((AppendFailedException) decided);
        }
    }

    @Override
    public AppendResult join() {
        if (first()) {
            boolean interrupted = false;
            while (waits()) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            end();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return super.join();
    }

    @Override
    public AppendResult get() throws InterruptedException, ExecutionException {
        if (first()) {
            while (waits()) {
                LockSupport.park(this);
                giveWayToInterrupt();
            }
            end();
        }
        return super.get();
    }

    @Override
    public AppendResult get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (first()) {
            long until = System.nanoTime() + unit.toNanos(timeout);
            while (waits()) {
                long left = until - System.nanoTime();
                if (left <= 0 && leaves()) {
                    throw new TimeoutException();
                }
                LockSupport.parkNanos(this, left);
                giveWayToInterrupt();
            }
            end();
        }
        return super.get(timeout, unit);
    }

    private void giveWayToInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            if (leaves()) {
                throw new InterruptedException();
            }
            // the answer came first, and is what is told
            Thread.currentThread().interrupt();
        }
    }

    /** Completed by somebody else, such as a timeout that the caller set: whoever waits must hear of that, too. */
    @Override
    public boolean complete(AppendResult value) {
        return heard(super.complete(value));
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        return heard(super.completeExceptionally(failure));
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        return heard(super.cancel(mayInterrupt));
    }

    private boolean heard(boolean changed) {
        if (state instanceof Thread waiting) {
            LockSupport.unpark(waiting);
        }
        return changed;
    }

    /** @return true for the thread that the writer is to wake; every other waits as for any future */
    private boolean first() {
        return !isDone() && STATE.compareAndSet(this, null, Thread.currentThread());
    }

    private boolean waits() {
        return state == Thread.currentThread() && !isDone();
    }

    private void end() {
        if (!leaves()) {
            finish(state);
        }
    }

    /** @return false if the answer came just now */
    private boolean leaves() {
        return STATE.compareAndSet(this, Thread.currentThread(), null);
    }
}
