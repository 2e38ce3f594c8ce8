package org.mingbai.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.eventlog.conformance.Commits.append;
import static org.mingbai.eventlog.conformance.Commits.appended;
import static org.mingbai.eventlog.conformance.Commits.commit;
import static org.mingbai.eventlog.conformance.Commits.event;
import static org.mingbai.eventlog.conformance.Commits.noneTagged;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.AppendResult.Appended;
import org.mingbai.eventlog.AppendResult.ConditionFailed;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.QueryItem;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.Verification;
import org.mingbai.eventlog.engine.LogOptions;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.failure.AppendFailedException;
import org.mingbai.eventlog.failure.CommitIdReusedException;
import org.mingbai.eventlog.failure.CommitTooLargeException;
import org.mingbai.eventlog.failure.LogClosedException;
import org.mingbai.eventlog.storage.CommitStorage;

/** What appending promises. Half of {@link EventLogConformance}, which is the one to extend. */
public abstract class AppendConformance {

    static final long ALL = Long.MAX_VALUE;

    protected final SetClock clock = new SetClock();
    protected EventLog log;

    /** The storage of this test, empty at first; called again after the log was closed, it is what was stored before. */
    protected abstract CommitStorage open();

    @BeforeEach
    public void openLog() {
        // with nothing in memory, every condition is a question to the storage; what is in memory is under ConditionProperties and RaceTest
        log = new SequencedEventLog(open(), clock, LogOptions.DEFAULT.remembering(0));
    }

    @AfterEach
    public void closeLog() {
        // null where the storage was not to be had and the test was skipped
        if (log != null) {
            log.close();
        }
    }

    final void reopen() {
        log.close();
        openLog();
    }

    @Test
    void positions_are_1_2_3() {
        assertThat(IntStream.range(0, 20).mapToLong(i -> appended(log, event("A")))).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 20).mapToObj(i -> (long) i).toList());
        assertThat(log.read(1).map(Commit::position)).hasSize(20).isSorted();
        assertThat(log.read(18).map(Commit::position)).containsExactly(18L, 19L, 20L);
    }

    @Test
    void recorded_time_grows_even_when_the_clock_does_not() {
        appended(log, event("A"));
        appended(log, event("B"));
        clock.move(Duration.ofHours(-1));
        appended(log, event("C"));
        reopen();
        appended(log, event("D"));
        clock.move(Duration.ofHours(3));
        appended(log, event("E"));
        assertThat(log.read(1).map(Commit::recordedAt)).containsExactly(SetClock.START, SetClock.START.plusNanos(1),
                SetClock.START.plusNanos(2), SetClock.START.plusNanos(3), SetClock.START.plusSeconds(7200));
    }

    @Test
    void a_condition_fails_on_a_match_after_its_position_and_writes_nothing() {
        appended(log, event("A", "ticket:1"));
        appended(log, event("B", "ticket:1"));
        assertThat(append(log, commit(event("C", "ticket:1")), noneTagged(1, "ticket:1"))).isEqualTo(new ConditionFailed(2));
        assertThat(append(log, commit(event("C", "ticket:1")), noneTagged(0, "ticket:1"))).isEqualTo(new ConditionFailed(1));
        assertThat(log.tail()).isEqualTo(2);
        assertThat(append(log, commit(event("C", "ticket:1")), noneTagged(2, "ticket:1"))).isInstanceOf(Appended.class);
    }

    @Test
    void a_condition_after_a_position_in_the_future_is_refused() {
        appended(log, event("A", "ticket:1"));
        assertThatThrownBy(() -> append(log, commit(event("B")), noneTagged(2, "ticket:1")))
                .hasCauseInstanceOf(AppendFailedException.class).hasMessageContaining("the log ends at 1");
        assertThat(log.tail()).isEqualTo(1);
    }

    @Test
    void a_condition_holds_when_others_wrote() {
        appended(log, event("A", "ticket:1"));
        appended(log, event("A", "ticket:10"), event("A", "ticket:11"), event("A", "tick:et"), event("A"));
        assertThat(append(log, commit(event("B", "ticket:1")), noneTagged(1, "ticket:1"))).isInstanceOf(Appended.class);
    }

    @Test
    void all_tags_of_an_item_must_be_on_one_event() {
        appended(log, event("A", "ticket:1", "unit:1"), event("A", "ticket:2", "unit:2"));
        assertThat(append(log, commit(event("B")), noneTagged(0, "ticket:1", "unit:2"))).isInstanceOf(Appended.class);
        assertThat(append(log, commit(event("B")), noneTagged(0, "ticket:2", "unit:2"))).isEqualTo(new ConditionFailed(1));
    }

    @Test
    void a_condition_filters_by_name() {
        appended(log, event("A", "ticket:1"));
        QueryItem closed = new QueryItem(Set.of("Closed"), Set.of(new Tag("ticket", "1")));
        assertThat(append(log, commit(event("B")), new AppendCondition(Query.anyOf(closed), 0))).isInstanceOf(Appended.class);
        appended(log, event("Closed", "ticket:1"));
        assertThat(append(log, commit(event("B")), new AppendCondition(Query.anyOf(closed), 0))).isEqualTo(new ConditionFailed(3));
        assertThat(append(log, commit(event("B")), new AppendCondition(Query.named("Closed"), 1))).isEqualTo(new ConditionFailed(3));
        assertThat(append(log, commit(event("B")), new AppendCondition(Query.named("Closed"), 3))).isInstanceOf(Appended.class);
        assertThat(append(log, commit(event("B")), new AppendCondition(Query.everything(), 3))).isEqualTo(new ConditionFailed(4));
    }

    @Test
    void appends_that_wait_together_are_checked_against_each_other() {
        clock.hold();
        List<CompletableFuture<AppendResult>> answers = IntStream.range(0, 200)
                .mapToObj(i -> log.append(commit(event("Taken", "seat:" + i % 4)), noneTagged(0, "seat:" + i % 4))).toList();
        clock.release();
        List<AppendResult> results = answers.stream().map(answer -> answer.orTimeout(30, TimeUnit.SECONDS).join()).toList();
        assertThat(results).filteredOn(Appended.class::isInstance).hasSize(4);
        assertThat(results.subList(4, 200)).allSatisfy(result -> assertThat(result).isInstanceOf(ConditionFailed.class));
        assertThat(log.verify(1, ALL)).isEqualTo(new Verification.Intact(1, 4, 4));
    }

    @Test
    void the_same_commit_id_is_appended_once() {
        NewCommit once = commit(event("A", "ticket:1"));
        Appended first = (Appended) append(log, once, noneTagged(0, "ticket:1"));
        appended(log, event("B"));
        assertThat(append(log, once, noneTagged(0, "ticket:1"))).isEqualTo(first);
        List<CompletableFuture<AppendResult>> together = new ArrayList<>();
        NewCommit twice = commit(event("C"));
        together.add(log.append(twice, AppendCondition.none()));
        together.add(log.append(twice, AppendCondition.none()));
        assertThat(together.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        reopen();
        assertThat(append(log, once, AppendCondition.none())).isEqualTo(first);
        assertThat(log.tail()).isEqualTo(3);
        assertThat(log.positionOf(once.commitId())).contains(1L);
        assertThat(log.positionOf(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_commit_id_with_other_events_is_refused() {
        NewCommit first = commit(event("A"));
        append(log, first, AppendCondition.none());
        assertThatThrownBy(() -> append(log, NewCommit.of(first.commitId(), first.metadata(), event("B")), AppendCondition.none()))
                .hasCauseInstanceOf(CommitIdReusedException.class);
        assertThat(log.tail()).isEqualTo(1);
    }

    @Test
    void a_commit_that_no_storage_holds_is_refused() {
        assertThatThrownBy(() -> append(log, event("A", new byte[16 << 20]))).hasCauseInstanceOf(CommitTooLargeException.class);
        assertThat(log.tail()).isZero();
    }

    @Test
    void a_closed_log_refuses() {
        log.close();
        assertThatThrownBy(() -> append(log, event("A"))).hasCauseInstanceOf(LogClosedException.class);
    }
}
