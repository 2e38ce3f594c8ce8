package org.mingbai.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.viewstore.ViewPosition;

class CatchUpTest {

    private static final int TICKETS = 40;
    private static final int COMMITS = 1_500;
    private static final TicketNumber NONE = TicketNumber.of(2026, 999);

    private final EventLog log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());
    private final Map<String, Integer> expected = new TreeMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void notes_about_many_tickets_in_no_order() {
        var random = new Random(1);
        for (int i = 0; i < COMMITS; i++) {
            var events = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> note(TicketNumber.of(2026, 1 + random.nextInt(TICKETS)))).toList();
            log.append(new NewCommit(UUID.randomUUID(), CommitMetadata.empty(), events), AppendCondition.none()).join();
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    private NewEvent note(TicketNumber ticket) {
        expected.merge(ticket.value(), 1, Integer::sum);
        var event = new TicketNoted(ticket, new SealedText("…"), Instant.EPOCH);
        return new NewEvent("handling.ticket-noted", 1, Set.of(new Tag("ticket", ticket.value())), EventJson.write(event));
    }

    @Test
    void an_empty_view_comes_to_the_end_of_the_log_whatever_fits_into_its_memory() {
        for (int most : new int[] {1, 7, TICKETS}) {
            try (var tallies = new Tallies(folder.resolve("most-" + most), most, NONE)) {
                new CatchUp(log, Batches.descent(log), 0).run(List.of(tallies));

                assertThat(tallies.shown()).isEqualTo(expected);
                assertThat(tallies.store().position().shown()).isEqualTo(COMMITS);
            }
        }
    }

    @Test
    void a_document_is_made_once_where_its_state_stays_in_memory() {
        try (var tallies = new Tallies(folder, TICKETS, NONE)) {
            new CatchUp(log, Batches.descent(log), 0).run(List.of(tallies));

            assertThat(tallies.documents()).isEqualTo(TICKETS);
        }
    }

    @Test
    void a_view_that_stands_in_the_middle_of_a_commit_goes_on_after_that_event() {
        long middle = log.read(COMMITS / 2).filter(commit -> commit.events().size() == 3).findFirst().orElseThrow().position();
        try (var tallies = new Tallies(folder, TICKETS, NONE)) {
            log.read(1).limit(middle - 1).forEach(commit -> IntStream.range(0, commit.events().size())
                    .forEach(index -> tallies.apply(RecordedFact.of(SequencedEvent.of(commit, index)), tallies.store())));
            tallies.apply(RecordedFact.of(SequencedEvent.of(log.commitAt(middle).orElseThrow(), 0)), tallies.store());
            tallies.flush(tallies.store());
            tallies.store().advance(new ViewPosition(middle, 0, false));

            new CatchUp(log, Batches.descent(log), 0).run(List.of(tallies));

            assertThat(tallies.shown()).isEqualTo(expected);
        }
    }

    @Test
    void it_is_durable_when_it_is_done() {
        try (var tallies = new Tallies(folder, 3, NONE)) {
            new CatchUp(log, Batches.descent(log), 0).run(List.of(tallies));
            tallies.store().rollBack();
            assertThat(tallies.shown()).isEqualTo(expected);
        }
        try (var again = new Tallies(folder, 3, NONE)) {
            assertThat(again.store().position().shown()).isEqualTo(COMMITS);
        }
    }

    @Test
    void a_view_that_cannot_take_an_event_goes_back_to_where_it_was_and_holds_up_no_other() {
        try (var sound = new Tallies(folder.resolve("sound"), 3, NONE);
             var failing = new Tallies(folder.resolve("failing"), 3, TicketNumber.of(2026, 7))) {
            new CatchUp(log, Batches.descent(log), 0).run(List.of(failing, sound));

            assertThat(sound.shown()).isEqualTo(expected);
            assertThat(failing.store().position()).isEqualTo(ViewPosition.ORIGIN);
            assertThat(failing.shown()).isEmpty();
        }
    }

    @Test
    void an_event_that_cannot_be_read_is_parked_on_the_way_and_only_its_ticket_waits() {
        var batches = new Batches(log);
        var seven = TicketNumber.of(2026, 7);
        var known = Map.copyOf(expected);
        batches.commit("handling.ticket-vanished", 1, "{}", seven);
        batches.commit(seven, TicketNumber.of(2026, 998), seven);
        try (var tallies = new Tallies(folder, TICKETS, NONE)) {
            new CatchUp(log, Batches.descent(log), 0).run(List.of(tallies));
            tallies.store().rollBack();

            assertThat(tallies.store().position().shown()).isEqualTo(log.tail());
            assertThat(tallies.shown()).containsAllEntriesOf(known).containsEntry(TicketNumber.of(2026, 998).value(), 1);
            assertThat(tallies.documents()).as("in one go").isEqualTo(TICKETS + 1);
            assertThat(ParkedIn.of(tallies).events()).extracting(ParkedEvent::place, ParkedEvent::sequence, ParkedEvent::reason).containsExactly(
                    tuple("1501.0", seven.value(), "unknown event handling.ticket-vanished, version 1"),
                    tuple("1502.0", seven.value(), "waits for 1501.0"), tuple("1502.2", seven.value(), "waits for 1501.0"));
        }
    }

    @Test
    void too_many_that_cannot_be_read_are_left_to_the_processor_which_stops_before_them() {
        var batches = new Batches(log);
        batches.append(IntStream.rangeClosed(0, Folding.MOST)
                .mapToObj(i -> Batches.event("handling.ticket-vanished", 1, new byte[0], TicketNumber.of(2026, i + 1))).toList());
        try (var tallies = new Tallies(folder, TICKETS, NONE)) {
            new CatchUp(log, Batches.descent(log), 0).run(List.of(tallies));

            assertThat(tallies.store().position()).isEqualTo(ViewPosition.ORIGIN);
            assertThat(ParkedIn.of(tallies).events()).isEmpty();
        }
    }

    @Test
    void a_view_that_is_nearly_there_is_left_to_its_processor() {
        try (var tallies = new Tallies(folder, 3, NONE)) {
            new CatchUp(log, Batches.descent(log), COMMITS).run(List.of(tallies));

            assertThat(tallies.store().position()).isEqualTo(ViewPosition.ORIGIN);
        }
    }
}
