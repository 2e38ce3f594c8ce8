package org.mingbai.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.axon.LogToken;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.kernel.value.TicketNumber;

/** Batches as a streaming processor gives them: again from where the view stands when one failed. */
class ParkingTest {

    private static final TicketNumber ONE = TicketNumber.of(2026, 1);
    private static final TicketNumber BAD = TicketNumber.of(2026, 2);
    private static final TicketNumber THREE = TicketNumber.of(2026, 3);

    private final EventLog log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());
    private final Batches batches = new Batches(log);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_event_that_cannot_be_folded_is_left_out_and_holds_up_no_other() {
        batches.commit(ONE, BAD, THREE);
        batches.commit(BAD);
        batches.commit(ONE);
        try (var tallies = new Tallies(folder, 10, BAD)) {
            batches.follow(folding(tallies), 2);

            assertThat(tallies.shown()).isEqualTo(Map.of(ONE.value(), 2, THREE.value(), 1));
            assertThat(tallies.store().position().shown()).isEqualTo(log.tail());
            assertThat(ParkedIn.of(tallies).events()).extracting(ParkedEvent::position, ParkedEvent::index, ParkedEvent::sequence)
                    .containsExactly(tuple(1L, 1, BAD.value()), tuple(2L, 0, BAD.value()));
        }
    }

    /** While the second one at fault is looked for, what waits for the first may not be lost. */
    @Test
    void two_at_fault_in_one_batch_and_what_waits_for_them_are_all_parked() {
        batches.commit(ONE, BAD, BAD, THREE, BAD, THREE, ONE);
        try (var tallies = new Tallies(folder, 10, BAD, THREE)) {
            batches.follow(folding(tallies), 7);

            assertThat(tallies.shown()).isEqualTo(Map.of(ONE.value(), 2));
            assertThat(ParkedIn.of(tallies).events()).extracting(ParkedEvent::index).containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void what_is_parked_tells_the_fault_and_where_it_came_up_and_nothing_of_the_event() {
        batches.commit(BAD);
        batches.commit(BAD);
        try (var tallies = new Tallies(folder, 10, BAD)) {
            batches.follow(folding(tallies), 10);

            assertThat(ParkedIn.of(tallies).events()).extracting(ParkedEvent::event).containsOnly("handling.ticket-noted");
            assertThat(ParkedIn.of(tallies).events()).extracting(ParkedEvent::reason).satisfiesExactly(
                    fault -> assertThat(fault).startsWith("java.lang.IllegalArgumentException at org.mingbai.platform.view.Tallies.fold:"),
                    later -> assertThat(later).isEqualTo("waits for 1.0"));
            assertThat(tallies.store().note()).doesNotContain("indigestible").doesNotContain("secret");
        }
    }

    @Test
    void after_a_repair_it_is_folded_in_its_order_and_the_view_equals_one_built_afresh() {
        batches.commit(ONE, BAD);
        batches.commit(BAD, BAD, THREE);
        try (var tallies = new Tallies(folder.resolve("repaired"), 10, BAD);
             var afresh = new Tallies(folder.resolve("afresh"), 10)) {
            var folding = folding(tallies);
            batches.follow(folding, 3);
            tallies.repair();

            assertThat(folding.retry()).isTrue();
            batches.commit(BAD);
            batches.follow(folding, 3);
            batches.follow(folding(afresh), 3);

            assertThat(ParkedIn.of(tallies).events()).isEmpty();
            assertThat(tallies.shown()).isEqualTo(afresh.shown()).containsEntry(BAD.value(), 4);
            assertThat(tallies.store().position()).isEqualTo(afresh.store().position());
        }
    }

    @Test
    void a_retry_without_a_repair_changes_nothing() {
        batches.commit(ONE, BAD);
        batches.commit(BAD);
        try (var tallies = new Tallies(folder, 10, BAD)) {
            var folding = folding(tallies);
            batches.follow(folding, 3);
            tallies.store().commit();
            var before = ParkedIn.of(tallies);

            folding.retry();

            assertThat(ParkedIn.of(tallies)).isEqualTo(before);
            assertThat(before.events()).hasSize(2);
        }
    }

    @Test
    void a_retry_waits_for_the_end_of_a_batch_that_is_under_way() {
        batches.commit(BAD);
        batches.commit(ONE);
        try (var tallies = new Tallies(folder, 10, BAD)) {
            var folding = folding(tallies);
            batches.follow(folding, 1);
            batches.commit(ONE);
            folding = folding(tallies);
            folding.read();
            folding.take(batches.facts().getLast());

            assertThat(folding.retry()).isFalse();
            folding.advance(new LogToken(3, 0));
            assertThat(folding.retry()).isTrue();
            assertThat(tallies.shown()).containsEntry(ONE.value(), 2);
        }
    }

    /** Position and parking place are one commit of the store: it knows both or neither. */
    @Test
    void a_crash_at_any_moment_parks_and_folds_everything_once() {
        batches.commit(ONE, BAD, THREE);
        batches.commit(BAD, ONE);
        batches.commit(THREE);
        for (int durableAfter = 0; durableAfter <= 6; durableAfter++) {
            try (var tallies = new Tallies(folder.resolve("crash-" + durableAfter), 10, BAD)) {
                var folding = folding(tallies);
                folding.read();
                Batches.attempt(folding, batches.facts());
                folding.read();
                for (var fact : batches.facts().subList(0, durableAfter)) {
                    folding.take(fact);
                }
                tallies.store().commit();
                batches.facts().subList(durableAfter, 6).forEach(folding::take);
                tallies.store().rollBack();

                batches.follow(folding(tallies), 2);

                assertThat(tallies.shown()).as("durable after %d", durableAfter).isEqualTo(Map.of(ONE.value(), 2, THREE.value(), 2));
                assertThat(ParkedIn.of(tallies).events()).as("durable after %d", durableAfter)
                        .extracting(ParkedEvent::position, ParkedEvent::index).containsExactly(tuple(1L, 1), tuple(2L, 0));
            }
        }
    }

    @Test
    void a_crash_in_the_middle_of_a_retry_folds_nothing_twice() {
        batches.commit(BAD, BAD, BAD);
        try (var tallies = new Tallies(folder, 10, BAD)) {
            var folding = folding(tallies);
            batches.follow(folding, 3);
            tallies.store().commit();
            tallies.repair();
            folding.retry();
            tallies.store().rollBack();

            var again = folding(tallies);
            again.read();
            again.retry();

            assertThat(tallies.shown()).isEqualTo(Map.of(BAD.value(), 3));
        }
    }

    @Test
    void what_a_store_cannot_do_is_never_parked_and_goes_on_when_the_store_does() {
        batches.commit(ONE);
        try (var tallies = new Tallies(folder, 10, BAD)) {
            var folding = folding(tallies);
            for (var fault : List.of(new UncheckedIOException(new IOException("disk")), new IllegalStateException(new IOException("disk")))) {
                tallies.failBy(fault);
                for (int i = 0; i < 5; i++) {
                    folding.read();
                    assertThatThrownBy(() -> batches.facts().forEach(folding::take)).isSameAs(fault);
                }
            }
            assertThat(ParkedIn.of(tallies).events()).isEmpty();

            tallies.failBy(null);
            batches.follow(folding, 10);
            assertThat(tallies.shown()).isEqualTo(Map.of(ONE.value(), 1));
        }
    }

    @Test
    void a_view_that_has_left_out_too_many_stops_before_the_next_and_goes_on_after_the_repair() {
        batches.commit(BAD);
        batches.commit(BAD);
        batches.commit(BAD);
        try (var tallies = new Tallies(folder, 10, BAD)) {
            var folding = new Folding(tallies, log, Batches.descent(log), 2);
            folding.read();
            Batches.attempt(folding, batches.facts());
            folding.read();
            assertThatThrownBy(() -> batches.facts().forEach(folding::take)).hasMessageContaining("has left out 2 events and stops");
            assertThat(tallies.store().position().shown()).isEqualTo(2);

            tallies.repair();
            folding.read();
            folding.retry();
            batches.follow(folding, 1);
            assertThat(tallies.shown()).isEqualTo(Map.of(BAD.value(), 3));
        }
    }

    @Test
    void a_view_with_parked_events_is_not_brought_up_in_one_go() {
        batches.commit(ONE, BAD);
        try (var tallies = new Tallies(folder, 10, BAD)) {
            batches.follow(folding(tallies), 10);
            batches.commit(BAD);

            new CatchUp(log, Batches.descent(log), 0).run(List.of(tallies));

            assertThat(tallies.store().position().shown()).isOne();
            batches.follow(folding(tallies), 10);
            assertThat(ParkedIn.of(tallies).events()).hasSize(2);
        }
    }

    @Test
    void a_store_that_went_back_is_noticed_before_the_next_event() {
        batches.commit(ONE);
        try (var tallies = new Tallies(folder, 10, BAD)) {
            var folding = folding(tallies);
            batches.follow(folding, 10);
            tallies.store().rollBack();
            batches.commit(ONE);

            assertThatThrownBy(() -> folding.take(batches.facts().getLast())).hasMessageContaining("does not stand where it was left");
            batches.follow(folding, 10);
            assertThat(tallies.shown()).isEqualTo(Map.of(ONE.value(), 2));
        }
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private Folding folding(Tallies tallies) {
        return new Folding(tallies, log, Batches.descent(log));
    }
}
