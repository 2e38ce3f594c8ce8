package org.mingbai.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.axon.EventCodec;
import org.mingbai.eventlog.axon.LogEventStorageEngine;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.eventlog.transfer.LogCopy;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.log.LoggedFact;
import org.mingbai.platform.stores.StoreProblem;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.ViewUnreadableException;

/** A view meets a log that it was not folded from. Whatever the log is then, the view shows that one, and nothing else. */
abstract class OtherLogConformance {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TicketNumber NONE = TicketNumber.of(2026, 999);
    private static final TicketNumber A = TicketNumber.of(2026, 1);
    private static final TicketNumber B = TicketNumber.of(2026, 2);

    /** Storages outlive the logs that stand on them, which are opened and closed with each node. */
    private final MemoryCommitStorage storage = new MemoryCommitStorage();

    /** The same view each time within one test. */
    protected abstract ViewStore open();

    protected abstract List<String> aside();

    private record Facts() implements EventCodec {

        @Override
        public byte[] encode(EventMessage message) {
            throw new AssertionError("nobody asks for it here");
        }

        @Override
        public Object decode(SequencedEvent event) {
            return LoggedFact.of(event);
        }
    }

    /** Folds what the log has to its end, as a node does from its start; then somebody adds to the log. */
    private Map<String, Integer> shown(MemoryCommitStorage of, List<String> problems, TicketNumber... more) {
        var log = log(of);
        try (var tallies = new Tallies(open(), 100, NONE);
             var projections = new Projections(List.of(tallies), new StorageEngineBackedEventStore(new LogEventStorageEngine(log, new Facts()),
                     new SimpleEventBus(), _ -> Set.of()), new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE), log)) {
            projections.start();
            note(log, more);
            long tail = log.tail();
            for (long end = System.nanoTime() + PATIENCE.toNanos(); projections.slowest(tail) < tail || tallies.store().position().commit() > tail
                    || projections.setAside().problems().size() < problems.size();) {
                assertThat(System.nanoTime()).as("the view is at " + tallies.store().position()).isLessThan(end);
                Thread.onSpinWait();
            }
            assertThat(projections.setAside().problems()).extracting(StoreProblem::name).isEqualTo(problems);
            return tallies.shown();
        }
    }

    /** Of one log, the same each time. */
    protected final Map<String, Integer> shownOfAll(List<String> problems) {
        return storage.commitAt(1).isEmpty() ? shown(storage, problems, A, A, B) : shown(storage, problems);
    }

    /** What is shown in the end when something happens to the files of a view that is in use, and somebody reads it. */
    protected final Map<String, Integer> shownAfter(Runnable harm, String problem) {
        var log = log(storage);
        try (var tallies = new Tallies(open(), 100, NONE);
             var projections = new Projections(List.of(tallies), new StorageEngineBackedEventStore(new LogEventStorageEngine(log, new Facts()),
                     new SimpleEventBus(), _ -> Set.of()), new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE), log)) {
            projections.start();
            harm.run();
            for (long end = System.nanoTime() + PATIENCE.toNanos(); projections.setAside().problems().isEmpty()
                    || projections.slowest(log.tail()) < log.tail();) {
                assertThat(System.nanoTime()).isLessThan(end);
                try {
                    tallies.shown();
                } catch (ViewUnreadableException expected) {
                    Thread.onSpinWait();
                }
            }
            assertThat(projections.setAside().problems()).extracting(StoreProblem::name, StoreProblem::grave).containsExactly(tuple(problem, false));
            return tallies.shown();
        }
    }

    private static EventLog log(MemoryCommitStorage of) {
        return new SequencedEventLog(of, InstantSource.system());
    }

    private static void note(EventLog log, TicketNumber... tickets) {
        for (var ticket : tickets) {
            new Batches(log).commit(ticket);
        }
    }

    private static MemoryCommitStorage backup(MemoryCommitStorage of) {
        var copy = new MemoryCommitStorage();
        LogCopy.copy(of, copy, _ -> { });
        return copy;
    }

    private static Map<String, Integer> tallied(Object... pairs) {
        var all = new TreeMap<String, Integer>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(((TicketNumber) pairs[i]).value(), (Integer) pairs[i + 1]);
        }
        return all;
    }

    @Test
    void a_view_of_the_same_log_goes_on_also_after_that_was_moved_to_another_storage() {
        assertThat(shown(storage, List.of(), A, A, B)).isEqualTo(tallied(A, 2, B, 1));
        assertThat(shown(storage, List.of(), A)).isEqualTo(tallied(A, 3, B, 1));
        assertThat(shown(backup(storage), List.of(), B)).isEqualTo(tallied(A, 3, B, 2));
        assertThat(aside()).isEmpty();
    }

    @Test
    void a_view_that_is_older_than_the_log_goes_on() {
        assertThat(shown(storage, List.of(), A)).isEqualTo(tallied(A, 1));
        try (var log = log(storage)) {
            note(log, A, B);
        }
        assertThat(shown(storage, List.of())).isEqualTo(tallied(A, 2, B, 1));
    }

    @Test
    void a_view_that_is_ahead_of_its_log_is_set_aside_and_made_anew() {
        shown(storage, List.of(), A, A);
        var backup = backup(storage);
        shown(storage, List.of(), A, B, B);
        assertThat(shown(backup, List.of("view-set-aside"))).isEqualTo(tallied(A, 2));
        assertThat(aside()).hasSize(1);
        assertThat(shown(backup, List.of(), B)).as("and is this log's own from now on").isEqualTo(tallied(A, 2, B, 1));
    }

    @Test
    void a_log_that_was_put_back_and_has_gone_on_otherwise_is_noticed_at_the_same_length() {
        shown(storage, List.of(), A);
        var backup = backup(storage);
        shown(storage, List.of(), A, A);
        try (var log = log(backup)) {
            note(log, B, B, B, B);
        }
        assertThat(shown(backup, List.of("view-set-aside"))).isEqualTo(tallied(A, 1, B, 4));
    }

    @Test
    void a_view_of_another_log_is_set_aside() {
        shown(storage, List.of(), A, A);
        assertThat(shown(new MemoryCommitStorage(), List.of("view-set-aside"), B, B, B)).isEqualTo(tallied(B, 3));
        assertThat(shown(storage, List.of("view-set-aside"))).isEqualTo(tallied(A, 2));
    }

    @Test
    void a_log_that_was_replaced_by_an_empty_one_has_an_empty_view() {
        shown(storage, List.of(), A, A);
        assertThat(shown(new MemoryCommitStorage(), List.of("view-set-aside"))).isEmpty();
    }

    /** One that an earlier version wrote: it may be of this log, and nobody can tell. */
    @Test
    void a_view_that_does_not_say_which_log_it_is_of_is_made_anew_without_a_word() {
        try (var log = log(storage)) {
            note(log, A, B);
        }
        try (var store = open()) {
            store.claim();
            store.advance(new ViewPosition(2, 0));
        }
        assertThat(shown(storage, List.of())).isEqualTo(tallied(A, 1, B, 1));
    }
}
