package org.mingbai.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.Notes.Note;
import org.mingbai.platform.axon.Outcome.Committed;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.log.UnreadableFactException;

/** No command is decided on half the facts, and no question answered from them; whatever is about something else goes on. */
class UnreadableBoundaryTest {

    private static final TicketNumber TICKET = TicketNumber.of(2026, 1);
    private static final TicketNumber ANOTHER = TicketNumber.of(2026, 2);
    private static final TicketNumber THIRD = TicketNumber.of(2026, 3);
    private static final CommandRequest REQUEST = CommandRequest.by(Notes.SOMEBODY);
    private static final Fold<Integer> COUNT = Fold.from(0).on(HandlingEvent.class, (count, _) -> count + 1);

    /** A note on each of the other tickets follows what is noted on the third. */
    private final Notes notes = new Notes(new Notes.Disk(), committed -> committed.events().stream()
            .filter(event -> ((TicketNoted) event).ticket().equals(THIRD))
            .<Object>flatMap(_ -> List.of(new Note(TICKET, "follows", 1), new Note(ANOTHER, "follows", 1)).stream()).toList());

    @AfterEach
    void stop() {
        notes.close();
    }

    @ParameterizedTest
    @CsvSource({"handling.ticket-vanished, 1", "handling.ticket-noted, 9", "handling.ticket-noted, 1", "quality.ticket-praised, 1"})
    void a_decision_that_would_stand_on_it_fails_and_names_it(String name, int version) {
        send(TICKET);
        put(name, version, TICKET);

        assertThatThrownBy(() -> send(TICKET)).isInstanceOfSatisfying(UnreadableFactException.class, met -> {
            assertThat(met.fact().name()).isEqualTo(name);
            assertThat(met.fact().position()).isEqualTo(2);
        }).hasMessageStartingWith("at 2.0 of the log: ");
        assertThat(notes.log().tail()).isEqualTo(2);
        assertThat(send(ANOTHER)).isInstanceOf(Committed.class);
    }

    @Test
    void what_follows_by_itself_is_done_as_far_as_it_can_be_decided() {
        put("handling.ticket-vanished", 1, TICKET);

        assertThat(send(THIRD).orRefuse().position()).as("the note on the other ticket").isEqualTo(3);
        assertThat(notes.log().commitAt(3).orElseThrow().events().getFirst().tags()).containsExactly(tag(ANOTHER));
    }

    @Test
    void what_is_asked_of_the_log_fails_where_it_is_concerned_and_nowhere_else() {
        send(ANOTHER);
        var slices = new LogSlices(notes.log());
        var kept = slices.kept(COUNT, subject(TICKET));
        send(TICKET);
        assertThat(kept.get()).isOne();
        put("handling.ticket-vanished", 1, TICKET);
        send(ANOTHER);

        assertThatThrownBy(() -> slices.facts(subject(TICKET))).isInstanceOf(UnreadableFactException.class);
        assertThatThrownBy(() -> slices.fold(COUNT, subject(TICKET))).isInstanceOf(UnreadableFactException.class);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(kept::get).as("again and again").isInstanceOf(UnreadableFactException.class);
        }
        assertThat(slices.fold(COUNT, subject(ANOTHER))).isEqualTo(2);
        assertThat(slices.version(subject(TICKET))).hasValue(3);
    }

    private Outcome send(TicketNumber ticket) {
        return notes.commands().send(new Note(ticket, "a note", 9), REQUEST);
    }

    private void put(String name, int version, TicketNumber ticket) {
        var event = new NewEvent(name, version, Set.of(tag(ticket)), "no object".getBytes(StandardCharsets.UTF_8));
        notes.log().append(NewCommit.of(UUID.randomUUID(), CommitMetadata.empty(), event), AppendCondition.none()).join();
    }

    private static Tag subject(TicketNumber ticket) {
        return new Tag("ticket", ticket.value());
    }

    private static org.mingbai.eventlog.Tag tag(TicketNumber ticket) {
        return new org.mingbai.eventlog.Tag("ticket", ticket.value());
    }
}
