package org.mingbai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class GuessLimitTest {

    private final AtomicLong nanos = new AtomicLong(-1_000);
    private final GuessLimit limit = new GuessLimit(nanos::get);
    private final AtomicInteger judged = new AtomicInteger();

    @Test
    void so_many_guesses_are_free_and_the_next_must_wait() {
        wrong("account:liu", GuessLimit.FREE);
        assertThatThrownBy(() -> wrong("account:liu", 1)).isInstanceOf(TooManyGuessesException.class);
        assertThat(judged).as("a guess that came too soon is not judged").hasValue(GuessLimit.FREE);
    }

    @Test
    void the_right_password_does_not_jump_the_wait() {
        wrong("account:liu", GuessLimit.FREE);
        assertThatThrownBy(() -> limit.judge("account:liu", () -> Optional.of("in"))).isInstanceOf(TooManyGuessesException.class);
        after(Duration.ofSeconds(1));
        assertThat(limit.judge("account:liu", () -> Optional.of("in"))).contains("in");
        wrong("account:liu", GuessLimit.FREE);
    }

    @Test
    void each_wrong_guess_doubles_the_wait_up_to_the_longest() {
        wrong("account:liu", GuessLimit.FREE);
        for (long seconds = 1; seconds < GuessLimit.LONGEST.toSeconds(); seconds *= 2) {
            after(Duration.ofSeconds(seconds).minusNanos(1));
            assertThatThrownBy(() -> wrong("account:liu", 1)).isInstanceOf(TooManyGuessesException.class);
            after(Duration.ofNanos(1));
            wrong("account:liu", 1);
        }
        after(GuessLimit.LONGEST);
        wrong("account:liu", 1);
        after(GuessLimit.LONGEST);
        wrong("account:liu", 1);
    }

    @Test
    void one_account_guessed_at_locks_nobody_else_out() {
        wrong("account:liu", GuessLimit.FREE);
        assertThat(limit.judge("account:wang", () -> Optional.of("in"))).contains("in");
        assertThat(limit.judge("ticket:HB-2026-00000001-1", () -> Optional.of("in"))).contains("in");
    }

    @Test
    void parallel_guesses_do_not_outrun_the_count() throws Exception {
        int guesses = 64;
        var together = new CyclicBarrier(guesses);
        var refused = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : IntStream.range(0, guesses).mapToObj(_ -> threads.submit(() -> {
                together.await();
                try {
                    wrong("account:liu", 1);
                } catch (TooManyGuessesException tooMany) {
                    refused.incrementAndGet();
                }
                return true;
            })).toList()) {
                each.get();
            }
        }
        assertThat(judged).hasValue(GuessLimit.FREE);
        assertThat(refused).hasValue(guesses - GuessLimit.FREE);
    }

    @Test
    void a_day_of_quiet_forgets() {
        wrong("account:liu", GuessLimit.FREE);
        after(Duration.ofDays(1).plusSeconds(1));
        wrong("account:liu", GuessLimit.FREE);
    }

    private void wrong(String at, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.judge(at, () -> {
                judged.incrementAndGet();
                // Whoever could get in beside this guess is given the chance.
                for (int turn = 0; turn < 20; turn++) {
                    Thread.yield();
                }
                return Optional.empty();
            })).isEmpty();
        }
    }

    private void after(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
