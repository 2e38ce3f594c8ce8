package org.mingbai.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void a_turn_that_fails_is_followed_by_the_next() throws Exception {
        var five = new CountDownLatch(5);
        var turns = turns(() -> {
            five.countDown();
            if (five.getCount() % 2 == 0) {
                throw new IllegalStateException("every other turn fails");
            }
        });

        turns.start();

        assertThat(five.await(10, TimeUnit.SECONDS)).isTrue();
        turns.stop();
    }

    @Test
    void after_the_stop_there_is_no_turn() throws Exception {
        var taken = new AtomicInteger();
        var first = new CountDownLatch(1);
        var turns = turns(() -> {
            taken.incrementAndGet();
            first.countDown();
        });
        turns.start();
        assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();

        turns.stop();

        int then = taken.get();
        assertThat(turns.isRunning()).isFalse();
        turns.stop();
        assertThat(taken).hasValue(then);
    }

    private static Turns turns(Runnable each) {
        return new Turns("some-turns", Duration.ofMillis(1)) {
            @Override
            protected void turn() {
                each.run();
            }
        };
    }
}
