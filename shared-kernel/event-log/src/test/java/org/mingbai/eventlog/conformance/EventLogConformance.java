package org.mingbai.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.eventlog.conformance.Commits.append;
import static org.mingbai.eventlog.conformance.Commits.appended;
import static org.mingbai.eventlog.conformance.Commits.event;
import static org.mingbai.eventlog.conformance.Commits.tagged;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.IndexWalk;
import org.mingbai.eventlog.LogWalk;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.QueryItem;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.Verification;

/** What the log promises, whatever it is stored in. A storage's test extends this and says how to open it. */
public abstract class EventLogConformance extends AppendConformance {

    @Test
    void an_empty_log_has_no_head() {
        assertThat(log.tail()).isZero();
        assertThat(log.head().hash()).containsOnly(0).hasSize(32);
        assertThat(log.read(1)).isEmpty();
        assertThat(log.commitAt(1)).isEmpty();
        assertThat(log.lastPosition(new Tag("ticket", "1"))).isEmpty();
        assertThat(log.positionAt(Instant.MAX)).isZero();
    }

    @Test
    void a_commit_reads_back_as_it_was_given() {
        NewCommit given = NewCommit.of(UUID.randomUUID(), Commits.SOMEBODY.withActingFor("岗位/甲"),
                event("CallLogged", new byte[] {0, 1, -1}, "ticket:1", "区:石家庄"), event("CallLogged"), event("Done", new byte[0]));
        append(log, given, AppendCondition.none());
        Commit read = log.commitAt(1).orElseThrow();
        assertThat(read.commitId()).isEqualTo(given.commitId());
        assertThat(read.metadata()).isEqualTo(given.metadata());
        assertThat(read.recordedAt()).isEqualTo(SetClock.START);
        assertThat(read.events()).extracting(e -> e.name() + e.version() + e.index()).containsExactly("CallLogged10", "CallLogged11", "Done12");
        assertThat(read.events().getFirst().tags()).containsExactlyInAnyOrder(new Tag("ticket", "1"), new Tag("区", "石家庄"));
        assertThat(read.events().getFirst().payload()).containsExactly(0, 1, -1);
        assertThat(read.events().getLast().payload()).isEmpty();
    }

    @Test
    void everything_is_there_after_reopening() {
        appended(log, event("A", "ticket:1"));
        appended(log, event("B", "ticket:1", "unit:2"));
        List<Commit> before = log.read(1).toList();
        Head head = log.head();
        reopen();
        assertThat(log.read(1)).isEqualTo(before);
        assertThat(log.head().hash()).isEqualTo(head.hash());
        assertThat(log.positionOf(before.getLast().commitId())).contains(2L);
        assertThat(log.lastPosition(new Tag("ticket", "1"))).hasValue(2);
        assertThat(appended(log, event("C"))).isEqualTo(3);
        assertThat(log.verify(1, ALL)).isEqualTo(new Verification.Intact(1, 3, 3));
    }

    @Test
    void each_commit_chains_to_the_one_before() {
        appended(log, event("A"));
        appended(log, event("B"));
        Commit first = log.commitAt(1).orElseThrow();
        Commit second = log.commitAt(2).orElseThrow();
        assertThat(first.previousHash()).containsOnly(0);
        assertThat(second.previousHash()).isEqualTo(first.hash()).isNotEqualTo(second.hash());
        assertThat(log.head().hash()).isEqualTo(second.hash());
    }

    @Test
    void the_index_is_gone_through_whole() {
        for (int i = 0; i < 50; i++) {
            appended(log, event("A", "ticket:" + i, "unit:" + i % 2), event("B", "unit:" + i % 2));
        }
        LogWalk walk = log.walk();
        while (walk.position() < log.tail()) {
            assertThat(walk.step(log.tail(), sound -> { })).isEmpty();
        }
        assertThat(walk.entries()).isEqualTo(150);
        IndexWalk index = log.walkIndex(50, 149);
        while (index.step() > 0) {
            assertThat(index.found()).isEmpty();
        }
        assertThat(index.entries()).isEqualTo(150);
    }

    @Test
    void a_position_is_found_by_time() {
        for (int i = 0; i < 9; i++) {
            appended(log, event("A"));
            clock.move(Duration.ofSeconds(10));
        }
        assertThat(log.positionAt(SetClock.START.minusNanos(1))).isZero();
        assertThat(log.positionAt(SetClock.START)).isEqualTo(1);
        assertThat(log.positionAt(SetClock.START.plusSeconds(40))).isEqualTo(5);
        assertThat(log.positionAt(SetClock.START.plusSeconds(40).minusNanos(1))).isEqualTo(4);
        assertThat(log.positionAt(Instant.MAX)).isEqualTo(9);
    }

    @Test
    void a_query_finds_its_events_in_order_and_each_once() {
        for (int i = 0; i < 50; i++) {
            appended(log, event("A", "ticket:" + i % 5, "unit:" + i % 2), event("B", "unit:" + i % 2));
        }
        assertThat(places(tagged("ticket:3"), 0, ALL)).containsExactly("4.0", "9.0", "14.0", "19.0", "24.0", "29.0", "34.0", "39.0", "44.0", "49.0");
        assertThat(places(tagged("ticket:3", "unit:1"), 4, 24)).containsExactly("14.0", "24.0");
        QueryItem tickets = new QueryItem(Set.of(), Set.of(new Tag("ticket", "3")));
        QueryItem units = new QueryItem(Set.of("B"), Set.of(new Tag("unit", "1")));
        assertThat(places(Query.anyOf(tickets, units, tickets), 0, 9)).containsExactly("2.1", "4.0", "4.1", "6.1", "8.1", "9.0");
        QueryItem others = QueryItem.otherThan(Set.of("B", "C"), Set.of(new Tag("unit", "1")));
        assertThat(places(Query.anyOf(others), 0, 9)).containsExactly("2.0", "4.0", "6.0", "8.0");
        assertThat(places(Query.named("B"), 48, ALL)).containsExactly("49.1", "50.1");
        assertThat(places(Query.everything(), 49, ALL)).containsExactly("50.0", "50.1");
        assertThat(places(Query.nothing(), 0, ALL)).isEmpty();
        assertThat(places(tagged("ticket:none"), 0, ALL)).isEmpty();
    }

    private List<String> places(Query query, long after, long upTo) {
        return log.read(query, after, upTo).map(e -> e.position() + "." + e.index()).toList();
    }

    @Test
    void a_query_gives_time_and_metadata() {
        appended(log, event("A"), event("B", "ticket:1"));
        SequencedEvent found = log.read(tagged("ticket:1"), 0, ALL).findFirst().orElseThrow();
        assertThat(found.recordedAt()).isEqualTo(SetClock.START);
        assertThat(found.metadata()).isEqualTo(Commits.SOMEBODY);
        assertThat(found.event().name()).isEqualTo("B");
    }

    @Test
    void the_last_position_of_a_tag_is_known() {
        appended(log, event("A", "ticket:1"));
        appended(log, event("A", "ticket:2"));
        appended(log, event("A", "ticket:1"));
        appended(log, event("A", "ticket:11"));
        assertThat(log.lastPosition(new Tag("ticket", "1"))).hasValue(3);
        assertThat(log.lastPosition(new Tag("ticket", "2"))).hasValue(2);
        assertThat(log.lastPosition(new Tag("ticket", "0"))).isEmpty();
    }

    @Test
    void a_read_ends_at_the_tail_of_its_call() {
        appended(log, event("A", "ticket:1"));
        var commits = log.read(1);
        var events = log.read(tagged("ticket:1"), 0, ALL);
        appended(log, event("A", "ticket:1"));
        assertThat(commits).hasSize(1);
        assertThat(events).hasSize(1);
    }

    @Test
    void large_payloads_and_long_logs_are_read_whole() {
        byte[] large = new byte[400_000];
        for (int i = 0; i < 12; i++) {
            large[i] = 1;
            appended(log, event("A", large.clone(), "ticket:1"));
        }
        assertThat(log.read(1).mapToLong(c -> c.events().getFirst().payload().length)).hasSize(12).containsOnly(400_000L);
        assertThat(log.verify(1, ALL)).isEqualTo(new Verification.Intact(1, 12, 12));
    }

    @Test
    void listeners_are_woken() throws Exception {
        CountDownLatch woken = new CountDownLatch(1);
        try (AutoCloseable registration = log.onAppended(tail -> woken.countDown())) {
            appended(log, event("A"));
            assertThat(woken.await(10, TimeUnit.SECONDS)).as(registration.toString()).isTrue();
        }
    }

    @Test
    void verify_accepts_what_was_appended_and_any_part_of_it() {
        for (int i = 0; i < 30; i++) {
            appended(log, event("A", "ticket:" + i, "unit:1"), event("B", "ticket:" + i));
        }
        assertThat(log.verify(1, ALL)).isEqualTo(new Verification.Intact(1, 30, 60));
        assertThat(log.verify(10, 12)).isEqualTo(new Verification.Intact(10, 12, 6));
    }
}
