package org.mingbai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;

class PositionGateTest {

    private static final Supplier<Optional<String>> WANG = () -> Optional.of("wang");

    private final EventLog log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_position_that_is_reached_or_not_asked_for_lets_pass_at_once() {
        append();
        var impatient = new PositionGate(log, Duration.ZERO, WANG);
        assertThatCode(() -> {
            impatient.awaitLog(null);
            impatient.awaitLog(0L);
            impatient.awaitLog(1L);
        }).doesNotThrowAnyException();
    }

    @Test
    void a_position_to_come_is_waited_for() throws Exception {
        var gate = new PositionGate(log, Duration.ofMinutes(1), WANG);
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
        assertThatThrownBy(() -> new PositionGate(log, Duration.ofMillis(1), WANG).awaitLog(Long.MAX_VALUE))
                .isInstanceOf(PositionNotReachedException.class);
    }

    @Test
    void nobody_waits_who_is_not_signed_in() {
        var gate = new PositionGate(log, Duration.ofDays(1), Optional::empty);
        assertThatThrownBy(() -> gate.awaitLog(99_999_999L)).isInstanceOf(PositionNotReachedException.class);
    }

    @Test
    void one_account_waits_only_so_often_at_once_and_others_are_waited_for_meanwhile() throws Exception {
        var who = new ThreadLocal<String>();
        var gate = new PositionGate(log, Duration.ofMinutes(1), () -> Optional.ofNullable(who.get()));
        var crowded = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i <= PositionGate.WAITING_FOR_ONE; i++) {
                threads.submit(() -> {
                    who.set("wang");
                    try {
                        gate.awaitLog(1L);
                    } catch (CrowdedException mine) {
                        crowded.countDown();
                    }
                });
            }
            assertThat(crowded.await(30, TimeUnit.SECONDS)).isTrue();
            var other = threads.submit(() -> {
                who.set("liu");
                gate.awaitLog(1L);
                return true;
            });
            append();
            assertThat(other.get()).isTrue();
        }
    }

    private void append() {
        log.append(new NewCommit(UUID.nameUUIDFromBytes(Long.toString(log.tail()).getBytes(StandardCharsets.UTF_8)), CommitMetadata.empty(),
                List.of(new NewEvent("a", 1, Set.of(new Tag("k", "v")), new byte[0]))), AppendCondition.none()).join();
    }
}
