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

    private static final int FREE = GuessLimit.Terms.PASSWORDS.free();
    private static final Duration LONGEST = GuessLimit.Terms.PASSWORDS.longest();
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private final AtomicLong nanos = new AtomicLong(-1_000);
    private final GuessLimit limit = new GuessLimit(nanos::get, GuessLimit.Terms.PASSWORDS, GuessTrace.NONE);
    private final AtomicInteger judged = new AtomicInteger();

    @Test
    void so_many_guesses_are_free_and_the_next_must_wait() {
        wrong("account:liu", FREE);
        assertThatThrownBy(() -> wrong("account:liu", 1)).isInstanceOf(TooManyGuessesException.class);
        assertThat(judged).as("a guess that came too soon is not judged").hasValue(FREE);
    }

    @Test
    void the_right_password_does_not_jump_the_wait() {
        wrong("account:liu", FREE);
        assertThatThrownBy(() -> limit.judge("account:liu", HERE, () -> Optional.of("in"))).isInstanceOf(TooManyGuessesException.class);
        after(Duration.ofSeconds(1));
        assertThat(limit.judge("account:liu", HERE, () -> Optional.of("in"))).contains("in");
        wrong("account:liu", FREE);
    }

    @Test
    void each_wrong_guess_doubles_the_wait_up_to_the_longest() {
        wrong("account:liu", FREE);
        for (long seconds = 1; seconds < LONGEST.toSeconds(); seconds *= 2) {
            after(Duration.ofSeconds(seconds).minusNanos(1));
            assertThatThrownBy(() -> wrong("account:liu", 1)).isInstanceOf(TooManyGuessesException.class);
            after(Duration.ofNanos(1));
            wrong("account:liu", 1);
        }
        after(LONGEST);
        wrong("account:liu", 1);
        after(LONGEST);
        wrong("account:liu", 1);
    }

    @Test
    void one_account_guessed_at_locks_nobody_else_out() {
        wrong("account:liu", FREE);
        assertThat(limit.judge("account:wang", HERE, () -> Optional.of("in"))).contains("in");
        assertThat(limit.judge("ticket:HB-2026-00000001-1", HERE, () -> Optional.of("in"))).contains("in");
    }

    @Test
    void a_stranger_who_guesses_at_every_turn_for_a_day_keeps_nobody_out() {
        for (int hour = 0; hour < 24; hour++) {
            for (int i = 0; i < FREE; i++) {
                guess("account:liu", ELSEWHERE);
            }
            assertThat(limit.judge("account:liu", HERE, () -> Optional.of("in"))).contains("in");
            after(Duration.ofHours(1));
        }
    }

    @Test
    void a_thing_that_is_guessed_at_from_everywhere_is_still_open_to_the_right_person_wherever_they_are() {
        for (int stranger = 0; stranger < 1_000; stranger++) {
            guess("account:liu", "stranger-" + stranger);
        }
        assertThat(limit.judge("account:liu", HERE, () -> Optional.of("in"))).contains("in");
        wrong("account:liu", "another-stranger", 1);
        assertThatThrownBy(() -> wrong("account:liu", "another-stranger", 1)).as("each new place has one guess").isInstanceOf(TooManyGuessesException.class);
    }

    @Test
    void one_guess_at_each_of_many_accounts_is_slowed() {
        int judgedOfSixty = 0;
        for (int account = 0; account < 60; account++) {
            judgedOfSixty += guess("account:" + account, HERE) ? 1 : 0;
        }
        assertThat(judgedOfSixty).isEqualTo(GuessLimit.Terms.PASSWORDS.freeByAddress());
        assertThat(limit.judge("account:liu", ELSEWHERE, () -> Optional.of("in"))).as("other places wait for nothing").contains("in");
    }

    @Test
    void who_was_right_from_there_before_does_not_wait_for_the_guesses_of_a_neighbour_and_is_still_slowed_alone() {
        limit.judge("account:wang", HERE, () -> Optional.of("in"));
        for (int account = 0; account < 60; account++) {
            guess("account:" + account, HERE);
        }
        assertThat(limit.judge("account:wang", HERE, () -> Optional.of("in"))).contains("in");
        wrong("account:wang", FREE);
        assertThatThrownBy(() -> wrong("account:wang", 1)).isInstanceOf(TooManyGuessesException.class);
    }

    @Test
    void signing_in_to_ones_own_account_between_guesses_makes_up_for_none_of_them() {
        int judgedInAll = 0;
        for (int account = 0; account < 60; account++) {
            limit.judge("account:attacker", HERE, () -> Optional.of("in"));
            judgedInAll += guess("account:" + account, HERE) ? 1 : 0;
        }
        assertThat(judgedInAll).isEqualTo(GuessLimit.Terms.PASSWORDS.freeByAddress());
        wrong("account:liu", ELSEWHERE, FREE);
        limit.judge("account:attacker", ELSEWHERE, () -> Optional.of("in"));
        assertThatThrownBy(() -> wrong("account:liu", ELSEWHERE, 1)).isInstanceOf(TooManyGuessesException.class);
    }

    @Test
    void a_flood_of_other_names_makes_it_forget_nobody_who_is_guessed_at_again_and_again() {
        wrong("account:liu", FREE);
        for (int i = 0; i < WrongGuesses.REMEMBERED + 10; i++) {
            limit.judge("account:flood-" + i, "flood-" + i, Optional::empty);
        }
        assertThatThrownBy(() -> wrong("account:liu", 1)).isInstanceOf(TooManyGuessesException.class);
    }

    @Test
    void the_right_and_the_wrong_about_passwords_and_codes_are_counted_apart() {
        var both = GuessLimits.counting(nanos::get, _ -> GuessTrace.NONE);
        for (int i = 0; i < 60; i++) {
            int one = i;
            assertThat(both.queryCodes().judge("ticket:" + one, HERE, Optional::empty)).isEmpty();
        }
        assertThat(both.passwords().judge("account:liu", HERE, () -> Optional.of("in"))).contains("in");
    }

    /** @return whether it was judged */
    private boolean guess(String at, String from) {
        try {
            assertThat(limit.judge(at, from, Optional::empty)).isEmpty();
            return true;
        } catch (TooManyGuessesException tooSoon) {
            return false;
        }
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
        assertThat(judged).hasValue(FREE);
        assertThat(refused).hasValue(guesses - FREE);
    }

    @Test
    void a_day_of_quiet_forgets() {
        wrong("account:liu", FREE);
        after(Duration.ofDays(1).plusSeconds(1));
        wrong("account:liu", FREE);
    }

    private void wrong(String at, int times) {
        wrong(at, HERE, times);
    }

    private void wrong(String at, String from, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.judge(at, from, () -> {
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
