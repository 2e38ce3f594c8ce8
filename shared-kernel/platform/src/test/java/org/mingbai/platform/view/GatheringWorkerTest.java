package org.mingbai.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class GatheringWorkerTest {

    @Test
    void the_first_batch_after_a_while_begins_a_moment_later_and_one_right_after_another_when_more_has_come() {
        assertThat(GatheringWorker.waitNanos(Duration.ofSeconds(1).toNanos())).isEqualTo(Duration.ofMillis(1).toNanos());
        assertThat(GatheringWorker.waitNanos(Duration.ofMillis(4).toNanos())).isEqualTo(Duration.ofMillis(6).toNanos());
        assertThat(GatheringWorker.waitNanos(0)).isEqualTo(Duration.ofMillis(10).toNanos());
    }

    @Test
    void a_batch_that_fails_is_told_and_the_next_one_run() throws Exception {
        try (var worker = new GatheringWorker("worker")) {
            assertThatThrownBy(() -> worker.submit(() -> {
                throw new IllegalStateException("a bad one");
            }).get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class).hasRootCauseMessage("a bad one");
            var name = new String[1];
            worker.submit(() -> name[0] = Thread.currentThread().getName()).get(10, TimeUnit.SECONDS);
            assertThat(name[0]).isEqualTo("worker");
        }
    }
}
