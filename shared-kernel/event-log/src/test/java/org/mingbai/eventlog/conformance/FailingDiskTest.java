package org.mingbai.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.eventlog.conformance.Commits.append;
import static org.mingbai.eventlog.conformance.Commits.appended;
import static org.mingbai.eventlog.conformance.Commits.commit;
import static org.mingbai.eventlog.conformance.Commits.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.Verification;
import org.mingbai.eventlog.engine.LogOptions;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.failure.AppendFailedException;
import org.mingbai.eventlog.failure.LogOverloadedException;
import org.mingbai.eventlog.failure.OutcomeUnknownException;

/** Writing fails: nothing is acknowledged, reading goes on, and the log works again when the disk does. */
class FailingDiskTest {

    private final FailingStorage storage = new FailingStorage();
    private final SetClock clock = new SetClock();
    private final EventLog log = new SequencedEventLog(storage, clock, new LogOptions(4, 2, 1 << 20, Duration.ofMillis(50), 8));

    @AfterEach
    void close() {
        storage.writes.release(1000);
        log.close();
    }

    @Test
    void a_full_disk_acknowledges_nothing_and_the_log_recovers() {
        appended(log, event("A", "ticket:1"));
        storage.full = true;
        NewCommit unlucky = commit(event("B", "ticket:1"));
        assertThatThrownBy(() -> append(log, unlucky, AppendCondition.none())).hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> append(log, event("C"))).cause().isExactlyInstanceOf(AppendFailedException.class).hasMessageContaining("no space left");
        assertThat(log.tail()).isEqualTo(1);
        assertThat(log.read(1)).hasSize(1);
        assertThat(log.positionOf(unlucky.commitId())).isEmpty();

        storage.full = false;
        // what was never written conflicts with nothing
        assertThat(append(log, unlucky, Commits.noneTagged(1, "ticket:1"))).extracting("position").isEqualTo(2L);
        assertThat(log.verify(1, 9)).isEqualTo(new Verification.Intact(1, 2, 2));
    }

    @Test
    void a_lost_answer_is_settled_by_looking() {
        storage.losesAnswer = true;
        assertThat(appended(log, event("A"))).isEqualTo(1);
        assertThat(appended(log, event("B"))).isEqualTo(2);
        assertThat(log.verify(1, 9)).isEqualTo(new Verification.Intact(1, 2, 2));
    }

    @Test
    void an_unknown_outcome_is_settled_by_appending_the_same_commit_again() {
        NewCommit commit = commit(event("A", "ticket:1"));
        AppendCondition first = Commits.noneTagged(0, "ticket:1");
        storage.losesAnswer = true;
        storage.full = true;
        assertThatThrownBy(() -> append(log, commit, first)).hasCauseInstanceOf(OutcomeUnknownException.class);

        storage.losesAnswer = false;
        storage.full = false;
        assertThat(append(log, commit, first)).extracting("position").isEqualTo(1L);
        assertThat(log.positionOf(commit.commitId())).contains(1L);
        assertThat(log.read(1)).hasSize(1);
    }

    @Test
    void what_was_written_is_acknowledged_even_if_the_rest_of_its_batch_fails() {
        clock.hold();
        storage.saysTaken = true;
        List<CompletableFuture<AppendResult>> answers = IntStream.range(0, 3)
                .mapToObj(i -> log.append(commit(event("A")), AppendCondition.none())).toList();
        clock.release();
        long acknowledged = answers.stream().filter(answer -> answer.handle((result, failure) -> failure == null).join()).count();
        assertThat(acknowledged).isBetween(1L, 2L).isEqualTo(log.tail());
        assertThat(log.verify(1, 9)).isEqualTo(new Verification.Intact(1, acknowledged, acknowledged));
    }

    @Test
    void a_full_queue_refuses_after_its_time() {
        storage.writes.drainPermits();
        List<CompletableFuture<AppendResult>> answers = IntStream.range(0, 12)
                .mapToObj(i -> log.append(commit(event("A")), AppendCondition.none())).toList();
        assertThat(answers.getLast()).failsWithin(Duration.ofSeconds(5)).withThrowableThat().withCauseInstanceOf(LogOverloadedException.class);
        storage.writes.release(1000);
        long acknowledged = answers.stream().filter(answer -> answer.handle((result, failure) -> failure == null).join()).count();
        assertThat(acknowledged).isBetween(4L, 11L).isEqualTo(log.tail());
    }
}
