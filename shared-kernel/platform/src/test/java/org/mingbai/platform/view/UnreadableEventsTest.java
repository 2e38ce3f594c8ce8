package org.mingbai.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.json.UnreadableEventException;
import org.mingbai.platform.log.LoggedFact;
import org.mingbai.platform.log.UnreadableFact;
import org.mingbai.platform.log.UnreadableFactException;

/** What a view does with events that this software cannot read, and what becomes of them once it can. */
class UnreadableEventsTest {

    private static final TicketNumber ONE = TicketNumber.of(2026, 1);
    private static final TicketNumber TWO = TicketNumber.of(2026, 2);
    private static final TicketNumber THREE = TicketNumber.of(2026, 3);
    private static final String VANISHED = "handling.ticket-vanished";

    private final EventLog log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());
    private final Batches batches = new Batches(log);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            handling.ticket-vanished | 1 | {}                    | unknown event handling.ticket-vanished, version 1
            handling.ticket-noted    | 9 | {}                    | event handling.ticket-noted has version 9, this software reads 1: a newer one wrote it
            handling.ticket-noted    | 1 | whispered             | the payload of event handling.ticket-noted, version 1, cannot be read
            handling.ticket-noted    | 1 | {"whispered":"aloud"} | the payload of event handling.ticket-noted, version 1, cannot be read
            handling.ticket-noted    | 9 | whispered             | event handling.ticket-noted has version 9, this software reads 1: a newer one wrote it
            """)
    void it_is_parked_with_a_reason_and_only_what_is_about_the_same_waits(String name, int version, String payload, String reason) {
        batches.commit(ONE, TWO);
        batches.commit(name, version, payload, TWO);
        batches.commit(TWO, THREE);
        for (int batch : new int[] {1, 2, 10}) {
            try (var tallies = new Tallies(folder.resolve("batch-" + batch), 10)) {
                batches.follow(folding(tallies), batch);

                assertThat(tallies.shown()).isEqualTo(Map.of(ONE.value(), 1, TWO.value(), 1, THREE.value(), 1));
                assertThat(tallies.store().position().shown()).isEqualTo(log.tail());
                assertThat(ParkedIn.of(tallies).events()).extracting(ParkedEvent::place, ParkedEvent::event, ParkedEvent::sequence)
                        .containsExactly(tuple("2.0", name, TWO.value()), tuple("3.0", Batches.NOTED, TWO.value()));
                assertThat(ParkedIn.of(tallies).events()).extracting(ParkedEvent::reason).satisfiesExactly(
                        first -> assertThat(first).startsWith(reason).doesNotContain("whispered"),
                        later -> assertThat(later).isEqualTo("waits for 2.0"));
            }
        }
    }

    @Test
    void it_is_parked_while_another_event_at_fault_is_looked_for() {
        batches.commit(TWO);
        batches.commit(VANISHED, 1, "{}", THREE);
        batches.commit(THREE, ONE);
        try (var tallies = new Tallies(folder, 10, TWO)) {
            batches.follow(folding(tallies), 10);

            assertThat(tallies.shown()).isEqualTo(Map.of(ONE.value(), 1));
            assertThat(ParkedIn.of(tallies).events()).extracting(ParkedEvent::place).containsExactly("1.0", "2.0", "3.0");
        }
    }

    @Test
    void after_an_update_it_is_folded_in_its_order_and_the_view_equals_one_built_afresh() {
        batches.commit(ONE, TWO);
        batches.commit(TWO);
        batches.commit(TWO, ONE);
        try (var tallies = new Tallies(folder.resolve("updated"), 10); var afresh = new Tallies(folder.resolve("afresh"), 10)) {
            var folding = folding(tallies);
            Batches.follow(folding, 2, asReadBefore(2, TWO));
            assertThat(tallies.shown()).isEqualTo(Map.of(ONE.value(), 2, TWO.value(), 1));

            assertThat(folding.retry()).isTrue();
            batches.commit(ONE);
            batches.follow(folding, 3);
            batches.follow(folding(afresh), 3);

            assertThat(ParkedIn.of(tallies).events()).isEmpty();
            assertThat(tallies.shown()).isEqualTo(afresh.shown()).containsEntry(TWO.value(), 3);
        }
    }

    @Test
    void without_an_update_a_retry_changes_nothing() {
        batches.commit(VANISHED, 1, "{}", TWO);
        batches.commit(TWO);
        try (var tallies = new Tallies(folder, 10)) {
            var folding = folding(tallies);
            batches.follow(folding, 10);
            var before = ParkedIn.of(tallies);

            assertThat(folding.retry()).isTrue();

            assertThat(ParkedIn.of(tallies)).isEqualTo(before);
            assertThat(before.events()).hasSize(2);
        }
    }

    /** Of which of them it is, only its content says: so each waits, and it is folded only when nothing is left before it about any. */
    @Test
    void where_it_may_be_about_several_things_all_of_them_wait() {
        batches.commit(TWO);
        batches.append(List.of(Batches.event(Batches.NOTED, 1, Batches.written(ONE), ONE, TWO)));
        batches.commit(ONE, TWO, THREE);
        try (var tallies = new Tallies(folder, 10, TWO)) {
            var folding = folding(tallies);
            Batches.follow(folding, 10, asReadBefore(2, ONE, TWO));
            assertThat(tallies.shown()).isEqualTo(Map.of(THREE.value(), 1));
            assertThat(ParkedIn.of(tallies).events()).extracting(ParkedEvent::place, ParkedEvent::sequence).containsExactly(
                    tuple("1.0", TWO.value()), tuple("2.0", ONE.value()), tuple("2.0", TWO.value()), tuple("3.0", ONE.value()), tuple("3.1", TWO.value()));

            folding.retry();
            assertThat(ParkedIn.of(tallies).events()).as("what came first about the one is still at fault").hasSize(5);

            tallies.repair();
            folding.retry();
            batches.commit(THREE);
            batches.follow(folding, 10);
            assertThat(ParkedIn.of(tallies).events()).isEmpty();
            assertThat(tallies.shown()).isEqualTo(Map.of(ONE.value(), 2, TWO.value(), 2, THREE.value(), 2));
        }
    }

    @Test
    void one_that_concerns_nothing_of_the_view_is_told_and_nothing_waits_for_it() {
        var everything = new org.mingbai.eventlog.Tag("organisation", "all");
        batches.append(List.of(Batches.event("organisation.unit-dissolved", everything)));
        batches.append(List.of(Batches.event("organisation.unit-merged", everything, new org.mingbai.eventlog.Tag("unit", "130100"))));
        batches.commit(ONE);
        try (var tallies = new Tallies(folder, 10)) {
            batches.follow(folding(tallies), 10);

            assertThat(tallies.shown()).isEqualTo(Map.of(ONE.value(), 1));
            assertThat(ParkedIn.of(tallies).events()).extracting(ParkedEvent::event, ParkedEvent::sequence)
                    .containsExactly(tuple("organisation.unit-dissolved", "1.0"), tuple("organisation.unit-merged", "2.0"));
        }
    }

    /** A view that looks something up, such as the calendar, waits for the update: none of its own events is at fault. */
    @Test
    void a_fold_that_meets_one_elsewhere_in_the_log_parks_nothing() {
        batches.commit(VANISHED, 1, "{}", TWO);
        var elsewhere = new UnreadableFactException((UnreadableFact) batches.facts().getFirst());
        batches.commit(ONE);
        try (var tallies = new Tallies(folder, 10)) {
            var folding = folding(tallies);
            tallies.failBy(elsewhere);
            for (int i = 0; i < 5; i++) {
                folding.read();
                assertThatThrownBy(() -> batches.facts().subList(1, 2).forEach(folding::take)).isSameAs(elsewhere);
            }
            tallies.failBy(null);
            batches.follow(folding, 10);

            assertThat(tallies.shown()).isEqualTo(Map.of(ONE.value(), 1));
            assertThat(ParkedIn.of(tallies).events()).hasSize(1);
        }
    }

    @Test
    void too_many_stop_the_view_before_the_next() {
        for (int i = 1; i <= 3; i++) {
            batches.commit(VANISHED, 1, "{}", TicketNumber.of(2026, i));
        }
        try (var tallies = new Tallies(folder, 10)) {
            var folding = new Folding(tallies, log, Batches.descent(log), 2);
            folding.read();
            Batches.attempt(folding, batches.facts());
            folding.read();
            assertThatThrownBy(() -> batches.facts().forEach(folding::take)).hasMessageContaining("has left out 2 events and stops");
            assertThat(tallies.store().position().shown()).isEqualTo(2);
        }
    }

    private Folding folding(Tallies tallies) {
        return new Folding(tallies, log, Batches.descent(log));
    }

    /** The log as an earlier software read it, which did not know the event at this position. */
    private List<LoggedFact> asReadBefore(long position, TicketNumber... about) {
        var tags = Stream.of(about).map(ticket -> new Tag("ticket", ticket.value())).collect(Collectors.toSet());
        return batches.facts().stream().<LoggedFact>map(fact -> fact.position() != position ? fact : new UnreadableFact(
                VANISHED, 1, tags, position, fact.index(), fact.recordedAt(), fact.metadata(), unknown())).toList();
    }

    private static UnreadableEventException unknown() {
        return catchThrowableOfType(UnreadableEventException.class, () -> EventJson.read(VANISHED, 1, new byte[0]));
    }
}
