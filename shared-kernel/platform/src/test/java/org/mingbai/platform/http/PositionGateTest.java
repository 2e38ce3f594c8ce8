package org.mingbai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.SequencedEventLog;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.memory.MemoryCommitStorage;

class PositionGateTest {

    private final EventLog log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_position_that_is_reached_or_not_asked_for_lets_pass_at_once() {
        append();
        var impatient = new PositionGate(log, Duration.ZERO);
        assertThatCode(() -> {
            impatient.awaitLog(null);
            impatient.awaitLog(0L);
            impatient.awaitLog(1L);
        }).doesNotThrowAnyException();
    }

    @Test
    void a_position_to_come_is_waited_for() throws Exception {
        var gate = new PositionGate(log, Duration.ofMinutes(1));
        var waiting = new CountDownLatch(1);
        var passed = CompletableFuture.runAsync(() -> {
            waiting.countDown();
            gate.awaitLog(2L);
        }, task -> Thread.ofVirtual().start(task));
        waiting.await();
        append();
        assertThat(passed).isNotDone();
        append();
        assertThat(passed).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void a_position_that_does_not_come_in_time_is_refused() {
        assertThatThrownBy(() -> new PositionGate(log, Duration.ofMillis(1)).awaitLog(Long.MAX_VALUE))
                .isInstanceOf(PositionNotReachedException.class);
    }

    private void append() {
        log.append(new NewCommit(UUID.nameUUIDFromBytes(Long.toString(log.tail()).getBytes(StandardCharsets.UTF_8)), CommitMetadata.empty(),
                List.of(new NewEvent("a", 1, Set.of(new Tag("k", "v")), new byte[0]))), AppendCondition.none()).join();
    }
}
