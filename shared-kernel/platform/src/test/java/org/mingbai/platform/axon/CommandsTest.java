package org.mingbai.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.failure.AppendFailedException;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.kernel.refusal.AlreadyThere;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.CommandRequest.Idempotency;
import org.mingbai.platform.axon.Notes.EnoughNoted;
import org.mingbai.platform.axon.Notes.Note;
import org.mingbai.platform.axon.Outcome.Committed;
import org.mingbai.platform.axon.Outcome.Refused;

class CommandsTest {

    private static final TicketNumber TICKET = TicketNumber.of(2026, 1);
    private static final TicketNumber ANOTHER = TicketNumber.of(2026, 2);
    private static final CommandRequest REQUEST = CommandRequest.by(Notes.SOMEBODY);

    private final Notes.Disk disk = new Notes.Disk();
    /** One more note on the other ticket follows whatever is noted on the first; sent twice it changes nothing. */
    private final Notes notes = new Notes(disk, CommandsTest::follows);

    @AfterEach
    void stop() {
        notes.close();
    }

    @Test
    void the_same_key_with_the_same_body_answers_with_the_first_commit() {
        var request = with(new Idempotency("key-1", "body-1"), null);
        var first = send(new Note(ANOTHER, "once", 9), request);
        send(new Note(ANOTHER, "in between", 9), REQUEST);

        var again = send(new Note(ANOTHER, "once", 9), request);

        assertThat(again).isEqualTo(first);
        assertThat(notes.log().tail()).isEqualTo(2);
    }

    @Test
    void the_same_key_with_another_body_is_refused_and_another_key_is_another_command() {
        send(new Note(ANOTHER, "once", 9), with(new Idempotency("key-1", "body-1"), null));

        assertThat(send(new Note(ANOTHER, "other", 9), with(new Idempotency("key-1", "body-2"), null)))
                .isEqualTo(new Refused(new IdempotencyKeyReused()));
        assertThat(notes.log().tail()).isOne();
        assertThat(send(new Note(ANOTHER, "once", 9), with(new Idempotency("key-2", "body-1"), null))).isInstanceOf(Committed.class);
        assertThat(notes.log().tail()).isEqualTo(2);
    }

    @Test
    void a_commit_from_before_keys_were_exact_answers_its_repetition() {
        var before = send(new Note(ANOTHER, "once", 9), with(new Idempotency("folded", "body-1"), null));

        assertThat(send(new Note(ANOTHER, "once", 9), with(new Idempotency("exact", "body-1", "folded"), null))).isEqualTo(before);
        assertThat(send(new Note(ANOTHER, "other", 9), with(new Idempotency("exact", "body-2", "folded"), null)))
                .isEqualTo(new Refused(new IdempotencyKeyReused()));
        assertThat(send(new Note(ANOTHER, "other", 9), with(new Idempotency("exact", "body-2", "another"), null))).isInstanceOf(Committed.class);
        assertThat(notes.log().tail()).isEqualTo(2);
    }

    @Test
    void a_key_sent_many_times_at_once_is_acted_on_once() throws Exception {
        for (int round = 0; round < 50; round++) {
            long before = notes.log().tail();
            var request = with(new Idempotency("at-once-" + round, "body"), null);
            // Each decides about a ticket of its own: nothing but the key can make them meet.
            var tickets = IntStream.rangeClosed(1, 8).mapToObj(i -> TicketNumber.of(2025, i)).toList();
            var outcomes = atOnce(tickets.stream()
                    .<Callable<Outcome>>map(ticket -> () -> notes.commands().send(new Note(ticket, "once", 1_000), request)).toList());

            assertThat(outcomes).as("round %d", round).containsOnly(outcomes.getFirst()).first().isInstanceOf(Committed.class);
            assertThat(notes.log().tail()).as("round %d", round).isEqualTo(before + 1);
        }
    }

    @Test
    void a_refused_command_leaves_its_key_free() {
        var request = with(new Idempotency("key-1", "body-1"), null);
        assertThat(send(new Note(ANOTHER, "none allowed", 0), request)).isEqualTo(new Refused(new EnoughNoted(0)));
        assertThat(send(new Note(ANOTHER, "none allowed", 1), request)).isInstanceOf(Committed.class);
    }

    @Test
    void an_older_version_than_the_last_is_stale_and_the_last_is_not() {
        var first = send(new Note(ANOTHER, "first", 9), REQUEST);
        var second = send(new Note(ANOTHER, "second", 9), with(null, position(first)));
        send(new Note(TicketNumber.of(2026, 3), "somebody else's", 9), REQUEST);

        assertThat(send(new Note(ANOTHER, "third", 9), with(null, position(first)))).isEqualTo(new Refused(new StaleVersion()));
        assertThat(send(new Note(ANOTHER, "third", 9), with(null, -1L))).isEqualTo(new Refused(new StaleVersion()));
        assertThat(send(new Note(ANOTHER, "third", 9), with(null, 99L))).as("no version that is yet to come").isEqualTo(new Refused(new StaleVersion()));
        assertThat(send(new Note(ANOTHER, "third", 9), with(null, position(second)))).isInstanceOf(Committed.class);
    }

    @Test
    void of_many_with_the_same_version_at_once_one_wins() throws Exception {
        var version = position(send(new Note(ANOTHER, "first", 99), REQUEST));
        var outcomes = atOnce(IntStream.range(0, 16)
                .<Callable<Outcome>>mapToObj(i -> () -> send(new Note(ANOTHER, "n" + i, 99), with(null, version))).toList());

        assertThat(outcomes).filteredOn(Committed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(15).containsOnly(new Refused(new StaleVersion()));
    }

    @Test
    void a_rule_holds_however_many_try_to_break_it_at_once() throws Exception {
        var outcomes = atOnce(IntStream.range(0, 16)
                .<Callable<Outcome>>mapToObj(i -> () -> send(new Note(ANOTHER, "n" + i, 3), REQUEST)).toList());

        assertThat(outcomes).filteredOn(Committed.class::isInstance).hasSize(3);
        assertThat(notes.log().tail()).isEqualTo(3);
    }

    @Test
    void those_who_have_nothing_to_do_with_one_another_never_get_into_each_others_way() throws Exception {
        var outcomes = atOnce(IntStream.rangeClosed(1, 64)
                .<Callable<Outcome>>mapToObj(i -> () -> send(new Note(TicketNumber.of(2025, i), "mine", 1), REQUEST)).toList());

        assertThat(outcomes).hasOnlyElementsOfType(Committed.class);
        assertThat(notes.decisions()).as("each is decided once").isEqualTo(64);
    }

    @Test
    void what_follows_by_itself_is_in_the_log_before_the_answer_under_the_automations_account() {
        var committed = send(new Note(TICKET, "leads to another", 9), REQUEST).orRefuse();

        assertThat(committed.position()).as("the position answered is the last of all").isEqualTo(2);
        assertThat(committed.event(TicketNoted.class).ticket()).as("the events answered are the command's own").isEqualTo(TICKET);
        assertThat(notes.recordedAt(1)).isEqualTo(committed.recordedAt());
        var followed = notes.log().commitAt(2).orElseThrow().metadata();
        assertThat(followed.get(CommitMetadata.ACCOUNT)).contains("automation");
        assertThat(followed.get(CommitMetadata.CAUSATION)).contains("1");
        assertThat(followed.get(CommitMetadata.COMMAND)).contains("Note");
        assertThat(notes.log().commitAt(1).orElseThrow().metadata().get(CommitMetadata.ACCOUNT)).contains("somebody");
    }

    @Test
    void what_follows_is_made_up_for_when_the_command_is_repeated() {
        var request = with(new Idempotency("key-1", "body-1"), null);
        var note = new Note(TICKET, "stopped right after its commit", 9);
        var kept = new Notes.Disk();
        try (var stopping = new Notes(kept)) {
            stopping.commands().send(note, request);
        }
        try (var again = new Notes(kept, CommandsTest::follows)) {
            assertThat(again.log().tail()).isOne();

            again.commands().send(note, request);
            again.commands().send(note, request);
            again.commands().sendAsync(note, request).join();

            assertThat(again.log().tail()).isEqualTo(2);
        }
    }

    @Test
    void whoever_does_not_wait_for_one_command_before_the_next_misses_nothing_of_what_follows() {
        assertThat(notes.commands().sendAsync(new Note(TICKET, "first", 99), REQUEST).join().orRefuse().position())
                .as("what follows is there before the answer").isEqualTo(2);
        var underWay = IntStream.range(0, 20)
                .mapToObj(i -> notes.commands().sendAsync(new Note(TICKET, "n" + i, 99), REQUEST)).toList();

        assertThat(underWay).allSatisfy(each -> assertThat(each.join()).isInstanceOf(Committed.class));
        assertThat(notes.log().read(1).filter(commit -> commit.metadata().get(CommitMetadata.ACCOUNT).equals(Optional.of("automation"))))
                .as("it follows once, sent again it changes nothing").hasSize(1);
    }

    @Test
    void what_could_not_follow_is_known_to_be_undone() {
        try (var failing = new Notes(new Notes.Disk(), _ -> {
            throw new IllegalStateException("the list did not come up");
        })) {
            assertThatThrownBy(() -> failing.commands().send(new Note(TICKET, "stands", 9), REQUEST)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> failing.commands().sendAsync(new Note(TICKET, "stands, too", 9), REQUEST).join())
                    .hasCauseInstanceOf(IllegalStateException.class);

            assertThat(failing.log().tail()).isEqualTo(2);
            assertThat(failing.undone().take()).isTrue();
            assertThat(failing.undone().take()).isFalse();
        }
    }

    @Test
    void what_is_there_is_not_begun_again_whoever_says_so() throws Exception {
        send(new Note(TICKET, "a ticket that is there", 9), REQUEST);
        assertThat(notes.commands().send(new Notes.Begin(TICKET), REQUEST)).isEqualTo(new Refused(new AlreadyThere(TICKET.value())));

        var fresh = TicketNumber.of(2026, 77);
        var outcomes = atOnce(Collections.nCopies(16, () -> notes.commands().send(new Notes.Begin(fresh), REQUEST)));

        assertThat(outcomes).filteredOn(Committed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(15).containsOnly(new Refused(new AlreadyThere(fresh.value())));
    }

    @Test
    void a_request_is_decided_at_the_time_it_came_in() {
        var came = Instant.now().minusSeconds(3);

        assertThat(send(new Note(ANOTHER, "first", 9), cameAt(came)).orRefuse().event(TicketNoted.class).occurredAt()).isEqualTo(came);
    }

    @Test
    void nothing_is_decided_at_a_time_before_what_it_stands_on() {
        var came = Instant.now().minusSeconds(3);
        var first = send(new Note(ANOTHER, "came later and was quicker", 9), REQUEST).orRefuse();

        assertThat(send(new Note(ANOTHER, "came first", 9), cameAt(came)).orRefuse().event(TicketNoted.class).occurredAt())
                .isAfterOrEqualTo(first.recordedAt());
        assertThat(send(new Note(TicketNumber.of(2026, 3), "about something else", 9), cameAt(came)).orRefuse().event(TicketNoted.class).occurredAt())
                .isEqualTo(came);
    }

    @Test
    void a_command_with_nothing_to_do_answers_with_the_tail_and_commits_nothing() {
        send(new Note(ANOTHER, "first", 9), REQUEST);
        assertThat(send(new Note(ANOTHER, "", 9), REQUEST).orRefuse()).satisfies(nothing -> {
            assertThat(nothing.position()).isOne();
            assertThat(nothing.events()).isEmpty();
        });
        assertThat(notes.log().tail()).isOne();
    }

    /** A refusal appends nothing, so no condition finds out that it was decided on what no longer holds. */
    @Test
    void what_another_node_was_told_is_known_here_even_if_it_leads_to_a_refusal_or_to_nothing() {
        var database = new Notes.Disk();
        database.shared = true;
        try (var here = new Notes(database); var there = new Notes(database)) {
            var first = there.commands().send(new Note(ANOTHER, "first", 2), REQUEST).orRefuse().position();
            assertThat(here.commands().send(new Note(ANOTHER, "second", 2), with(null, first))).isInstanceOf(Committed.class);

            there.commands().send(new Note(ANOTHER, "elsewhere", 9), REQUEST).orRefuse();
            assertThat(here.commands().send(new Note(ANOTHER, "", 9), REQUEST).orRefuse().position()).isEqualTo(3);
            assertThat(here.commands().send(new Note(ANOTHER, "third", 3), REQUEST)).isEqualTo(new Refused(new EnoughNoted(3)));
            assertThat(here.log().commitAt(1).orElseThrow().metadata().get("node")).contains("node-1");
        }
    }

    @Test
    void a_lost_answer_is_settled_and_the_command_is_in_the_log_once() {
        disk.losesAnswer = true;
        assertThat(send(new Note(ANOTHER, "first", 9), REQUEST).orRefuse().position()).isOne();
        assertThat(notes.log().read(1)).hasSize(1);
    }

    @Test
    void a_full_disk_is_a_failure_never_a_refusal_and_nothing_is_acknowledged() {
        disk.full = true;
        assertThatThrownBy(() -> send(new Note(ANOTHER, "first", 9), REQUEST)).isInstanceOf(AppendFailedException.class);
        assertThat(notes.log().tail()).isZero();
    }

    private static List<Object> follows(Committed committed) {
        return committed.events().stream()
                .filter(TicketNoted.class::isInstance).map(TicketNoted.class::cast).filter(noted -> noted.ticket().equals(TICKET))
                .map(noted -> (Object) new Note(ANOTHER, "follows", 1)).toList();
    }

    private static CommandRequest cameAt(Instant at) {
        return new CommandRequest(Notes.SOMEBODY, at, null, null, null, null);
    }

    private Outcome send(Note note, CommandRequest request) {
        return notes.commands().send(note, request);
    }

    private static CommandRequest with(@Nullable Idempotency idempotency, @Nullable Long version) {
        return new CommandRequest(Notes.SOMEBODY, null, version == null ? null : Set.of(version), idempotency, null, null);
    }

    private static long position(Outcome outcome) {
        return outcome.orRefuse().position();
    }

    private static List<Outcome> atOnce(List<Callable<Outcome>> calls) throws Exception {
        var together = new CyclicBarrier(calls.size());
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var started : calls.stream().map(call -> threads.submit(() -> {
                together.await();
                return call.call();
            })).toList()) {
                outcomes.add(started.get());
            }
        }
        return outcomes;
    }
}
