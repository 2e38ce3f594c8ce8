package org.mingbai.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.axon.EventCodec;
import org.mingbai.eventlog.axon.LogEventStorageEngine;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.viewstore.mongodb.MongoDbViews;

/** Two nodes share one view in MongoDB: one folds, and when it is gone the other goes on, without an event lost or folded twice. */
class SharedViewTest {

    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TicketNumber NONE = TicketNumber.of(2026, 999);

    private final EventLog log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());
    private final Map<String, Integer> expected = new TreeMap<>();
    private Node one;
    private Node other;

    /** As the processors of the views read the log; nothing is published in this test. */
    private static final class Facts implements EventCodec {

        @Override
        public byte[] encode(EventMessage message) {
            throw new AssertionError("nobody asks for it here");
        }

        @Override
        public Object decode(SequencedEvent event) {
            return RecordedFact.of(event);
        }
    }

    /** What a process has of its own: its connection, its store, its processor. */
    private final class Node {

        private final MongoDbViews views;
        private final Tallies tallies;
        private final Projections projections;

        Node(String uri) {
            views = MongoDbViews.connect(uri, LEASE);
            tallies = new Tallies(views.open(Tallies.SCHEMA, word -> word, Duration.ofMillis(20)), 100, NONE);
            projections = new Projections(List.of(tallies),
                    new StorageEngineBackedEventStore(new LogEventStorageEngine(log, new Facts()), new SimpleEventBus(), _ -> Set.of()),
                    new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE), log);
            projections.start();
        }

        void reaches(long position) {
            assertThat(tallies.store().awaitPosition(position, PATIENCE)).as("position %d", position).isTrue();
            assertThat(projections.slowest(position)).isGreaterThanOrEqualTo(position);
            assertThat(tallies.shown()).isEqualTo(expected);
        }

        void end() {
            projections.close();
            tallies.close();
            views.close();
        }

        /** As if it were killed: it can neither write any more nor give back its claim. */
        void isKilled() {
            views.close();
        }
    }

    @BeforeEach
    void start() {
        var server = System.getenv("MINGBAI_TEST_MONGODB_URI");
        Assumptions.assumeTrue(server != null, "skipped: no MongoDB (MINGBAI_TEST_MONGODB_URI is not set)");
        var uri = server.replaceAll("/*$", "") + "/mingbai-" + UUID.randomUUID();
        one = new Node(uri);
        note(200);
        one.reaches(200);
        other = new Node(uri);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_node_that_does_not_fold_shows_what_the_other_folds_and_goes_on_when_that_one_is_killed() {
        note(100);
        other.reaches(300);
        assertThat(other.tallies.documents()).as("folded by the other").isZero();

        one.isKilled();
        note(100);
        other.reaches(400);
        assertThat(other.tallies.documents()).isPositive();
        note(50);
        other.reaches(450);
        one.projections.close();
        other.end();
    }

    @Test
    void a_node_that_ends_in_order_leaves_its_view_to_the_other_at_once() {
        note(50);
        other.reaches(250);
        one.end();
        note(50);
        other.reaches(300);
        assertThat(other.tallies.documents()).isPositive();
        other.end();
    }

    private void note(int commits) {
        for (int i = 0; i < commits; i++) {
            var ticket = TicketNumber.of(2026, 1 + i % 7);
            expected.merge(ticket.value(), 1, Integer::sum);
            var event = new NewEvent("handling.ticket-noted", 1, Set.of(new Tag("ticket", ticket.value())),
                    EventJson.write(new TicketNoted(ticket, new SealedText("…"), Instant.EPOCH)));
            log.append(new NewCommit(UUID.randomUUID(), CommitMetadata.empty(), List.of(event)), AppendCondition.none()).join();
        }
    }
}
