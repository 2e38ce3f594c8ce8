package org.mingbai.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.failure.AppendFailedException;

@Timeout(20)
class AnswerTest {

    private static final AppendResult DONE = new AppendResult.Appended(7, Instant.EPOCH);
    private static final AppendFailedException FAILED = new AppendFailedException("no", null);

    private final Answer answer = new Answer();

    @Test
    void everybody_who_waits_is_told_the_first_by_the_writer_itself() throws Exception {
        var waiting = IntStream.range(0, 4).mapToObj(_ -> waitFor()).toList();

        answer.give(DONE, _ -> {
            throw new AssertionError("nobody else is needed: somebody waits");
        });

        for (var each : waiting) {
            assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo(DONE);
        }
    }

    @Test
    void what_depends_on_it_never_runs_on_the_writers_thread() throws Exception {
        var unwaited = new Answer();
        var ranOn = unwaited.thenApply(_ -> Thread.currentThread());
        unwaited.give(DONE, Thread::startVirtualThread);
        assertThat(ranOn.get(10, TimeUnit.SECONDS)).isNotEqualTo(Thread.currentThread());

        var dependent = answer.thenApply(_ -> Thread.currentThread());
        var waiting = waitFor();
        answer.give(DONE, Thread::startVirtualThread);
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(DONE);
        assertThat(dependent.get(10, TimeUnit.SECONDS)).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void an_answer_that_came_before_anybody_waited_is_there() throws Exception {
        answer.give(DONE, Thread::startVirtualThread);

        assertThat(answer.join()).isEqualTo(DONE);
        assertThat(answer.get()).isEqualTo(DONE);
        assertThat(answer.get(1, TimeUnit.SECONDS)).isEqualTo(DONE);
    }

    @Test
    void a_failure_is_told_as_any_future_tells_it() {
        answer.give(FAILED, Thread::startVirtualThread);

        assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class).hasCause(FAILED);
        assertThatThrownBy(answer::get).isInstanceOf(ExecutionException.class).hasCause(FAILED);
    }

    @Test
    void who_has_waited_long_enough_leaves_and_another_may_wait() throws Exception {
        assertThatThrownBy(() -> answer.get(1, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        var waiting = waitFor();
        answer.give(DONE, Thread::startVirtualThread);
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(DONE);
    }

    @Test
    void who_is_interrupted_leaves_get_and_stays_in_join() throws Exception {
        var left = new CompletableFuture<Throwable>();
        var inGet = Thread.ofPlatform().start(() -> {
            try {
                answer.get();
            } catch (Exception interrupted) {
                left.complete(interrupted);
            }
        });
        untilParked(inGet);
        inGet.interrupt();
        assertThat(left.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);

        var interrupted = new AtomicReference<Boolean>();
        var inJoin = Thread.ofPlatform().start(() -> {
            answer.join();
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        untilParked(inJoin);
        inJoin.interrupt();
        answer.give(DONE, Thread::startVirtualThread);
        inJoin.join();
        assertThat(interrupted).hasValue(true);
    }

    @Test
    void a_timeout_that_the_caller_sets_is_heard_by_who_waits() {
        answer.orTimeout(5, TimeUnit.MILLISECONDS);

        assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(TimeoutException.class);
        answer.give(DONE, Thread::startVirtualThread);
        assertThat(answer.isCompletedExceptionally()).isTrue();
    }

    @Test
    void of_many_answers_and_waiters_at_once_none_is_missed() throws Exception {
        for (int round = 0; round < 2_000; round++) {
            var each = new Answer();
            var begin = new CountDownLatch(1);
            var waiters = List.of(waitFor(each, begin), waitFor(each, begin));
            begin.countDown();
            each.give(DONE, Thread::startVirtualThread);
            for (var waiter : waiters) {
                assertThat(waiter.get(10, TimeUnit.SECONDS)).isEqualTo(DONE);
            }
        }
    }

    private CompletableFuture<AppendResult> waitFor() {
        var told = new CompletableFuture<AppendResult>();
        untilParked(Thread.ofPlatform().daemon().start(() -> told.complete(answer.join())));
        return told;
    }

    private static CompletableFuture<AppendResult> waitFor(Answer each, CountDownLatch begin) {
        var told = new CompletableFuture<AppendResult>();
        Thread.startVirtualThread(() -> {
            try {
                begin.await();
                told.complete(each.join());
            } catch (InterruptedException e) {
                told.completeExceptionally(e);
            }
        });
        return told;
    }

    private static void untilParked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
