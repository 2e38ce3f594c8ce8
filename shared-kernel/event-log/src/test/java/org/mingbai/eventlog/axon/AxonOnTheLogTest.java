package org.mingbai.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.MetadataBasedTagResolver;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWork;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.conformance.SetClock;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;

/** The adapter under Axon's own event store. */
class AxonOnTheLogTest {

    static final EventCriteria TICKET_1 = EventCriteria.havingTags("ticket", "1");

    private final EventLog log = new SequencedEventLog(new MemoryCommitStorage(), new SetClock());
    private final LogEventStorageEngine engine = new LogEventStorageEngine(log, EventCodec.bytes());
    private final StorageEngineBackedEventStore store =
            new StorageEngineBackedEventStore(engine, new SimpleEventBus(), new MetadataBasedTagResolver("ticket"));
    private final UnitOfWorkFactory units = new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE);

    @AfterEach
    void close() {
        log.close();
    }

    static EventMessage event(String name, String ticket) {
        return new GenericEventMessage(new MessageType(name, "2"), name.getBytes(StandardCharsets.UTF_8), java.util.Map.of("ticket", ticket));
    }

    /** In a unit of work, always: without one, Axon 5.0.1 neither waits for the append nor tells that it failed. */
    private void publish(EventMessage... events) {
        UnitOfWork unit = units.create();
        unit.onInvocation(context -> store.publish(context, List.of(events)));
        unit.execute().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Test
    void one_unit_of_work_is_one_commit_with_its_metadata_and_id() {
        UUID id = UUID.randomUUID();
        AtomicReference<Long> position = new AtomicReference<>();
        AtomicReference<ConsistencyMarker> marker = new AtomicReference<>();
        UnitOfWork unit = units.create();
        unit.runOnPreInvocation(context -> {
            context.putResource(LogEventStorageEngine.COMMIT_ID, id);
            context.putResource(LogEventStorageEngine.COMMIT_METADATA, CommitMetadata.empty().withAccount("me"));
        });
        unit.runOnInvocation(context -> store.publish(context, List.of(event("A", "1"), event("B", "1"))));
        unit.whenComplete(context -> {
            position.set(context.getResource(LogEventStorageEngine.COMMITTED_POSITION));
            marker.set(store.transaction(context).appendPosition());
        });
        unit.execute().orTimeout(10, TimeUnit.SECONDS).join();

        Commit commit = log.commitAt(1).orElseThrow();
        assertThat(commit.commitId()).isEqualTo(id);
        assertThat(commit.metadata().get(CommitMetadata.ACCOUNT)).contains("me");
        assertThat(commit.events()).extracting(e -> e.name() + "#" + e.version()).containsExactly("A#2", "B#2");
        assertThat(commit.events().getFirst().tags()).containsExactly(new Tag("ticket", "1"));
        assertThat(position).hasValue(1L);
        assertThat(marker).hasValue(new GlobalIndexConsistencyMarker(1));
    }

    @Test
    void what_was_sourced_is_the_append_condition() {
        publish(event("A", "1"), event("A", "2"));
        assertThat(decide(() -> { })).hasSize(1);
        assertThat(log.tail()).isEqualTo(2);
        assertThat(decide(() -> publish(event("A", "2")))).as("another ticket does not matter").hasSize(2);
        assertThatThrownBy(() -> decide(() -> publish(event("A", "1")))).hasRootCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(log.tail()).isEqualTo(5);
    }

    /** Reads ticket 1, lets something else happen, then appends an event of ticket 1. */
    private List<EventMessage> decide(Runnable meanwhile) {
        List<EventMessage> sourced = new ArrayList<>();
        UnitOfWork unit = units.create();
        unit.onInvocation(context -> {
            MessageStream<? extends EventMessage> history = store.transaction(context).source(SourcingCondition.conditionFor(TICKET_1));
            return history.reduce(sourced, (list, entry) -> {
                list.add(entry.message());
                return list;
            }).thenRun(() -> {
                meanwhile.run();
                store.transaction(context).appendEvent(event("Decided", "1"));
            });
        });
        unit.execute().orTimeout(10, TimeUnit.SECONDS).join();
        return sourced;
    }

    @Test
    void sourcing_ends_with_the_position_it_has_read_to() {
        publish(event("A", "1"));
        publish(event("A", "2"));
        MessageStream<EventMessage> source = engine.source(SourcingCondition.conditionFor(TICKET_1), null);
        MessageStream.Entry<EventMessage> first = source.next().orElseThrow();
        assertThat(first.message().timestamp()).isEqualTo(SetClock.START);
        assertThat(EventPlace.of(first.message())).isEqualTo(new EventPlace(1, 0, log.commitAt(1).orElseThrow().commitId()));
        assertThat(first.getResource(LogEventStorageEngine.POSITION)).isEqualTo(1);
        assertThat(first.getResource(LogEventStorageEngine.INDEX)).isZero();
        assertThat(first.getResource(LogEventStorageEngine.RECORDED_AT)).isEqualTo(SetClock.START);
        assertThat(source.next().orElseThrow().getResource(ConsistencyMarker.RESOURCE_KEY)).isEqualTo(new GlobalIndexConsistencyMarker(2));
        assertThat(source.isCompleted()).isTrue();
    }

    @Test
    void criteria_become_queries() {
        assertThat(Criteria.query(EventCriteria.havingAnyTag())).isEqualTo(org.mingbai.eventlog.Query.everything());
        assertThat(Criteria.query(EventCriteria.either(EventCriteria.havingAnyTag(), TICKET_1))).isEqualTo(org.mingbai.eventlog.Query.everything());
        assertThat(Criteria.query(EventCriteria.either(List.of()))).isEqualTo(org.mingbai.eventlog.Query.nothing());
        var item = Criteria.query(TICKET_1.or(EventCriteria.havingTags("unit", "2").andBeingOneOfTypes(new QualifiedName("A")))).items();
        assertThat(item).extracting(i -> i.eventNames() + " " + i.tags()).containsExactlyInAnyOrder("[] [ticket:1]", "[A] [unit:2]");
    }

    /** The name is not known, so nobody can say that it does not matter. */
    @Test
    void what_is_about_the_same_and_not_known_is_sourced_and_part_of_the_condition() {
        var guarded = new LogEventStorageEngine(log, EventCodec.bytes(), Set.of("A", "B"));
        var a = EventCriteria.havingTags("ticket", "1").andBeingOneOfTypes(new QualifiedName("A"));
        publish(event("A", "1"), event("B", "1"), event("Unknown", "1"), event("Unknown", "2"));

        assertThat(names(engine.source(SourcingCondition.conditionFor(a), null))).containsExactly("A");
        assertThat(names(guarded.source(SourcingCondition.conditionFor(a), null))).containsExactly("A", "Unknown");
        assertThat(log.append(commit("A"), Criteria.condition(after(0, a), new KnownNames(Set.of("A", "B")))).join()).isInstanceOf(AppendResult.ConditionFailed.class);
        publish(event("B", "1"));
        assertThat(log.append(commit("A"), Criteria.condition(after(1, a), new KnownNames(Set.of("A", "B")))).join()).as("what is known to be of no concern")
                .isInstanceOf(AppendResult.Appended.class);
        publish(event("Unknown", "1"));
        assertThat(log.append(commit("A"), Criteria.condition(after(3, a), new KnownNames(Set.of("A", "B")))).join()).isInstanceOf(AppendResult.ConditionFailed.class);
        assertThat(log.append(commit("A"), Criteria.condition(after(3, a), new KnownNames(Set.of()))).join()).isInstanceOf(AppendResult.Appended.class);
    }

    private static List<String> names(MessageStream<EventMessage> source) {
        return source.reduce(new ArrayList<String>(), (names, entry) -> {
            if (entry.getResource(ConsistencyMarker.RESOURCE_KEY) == null) {
                names.add(entry.message().type().name());
            }
            return names;
        }).join();
    }

    private static AppendCondition after(long position, EventCriteria criteria) {
        return AppendCondition.withCriteria(criteria).withMarker(new GlobalIndexConsistencyMarker(position));
    }

    private static NewCommit commit(String name) {
        return NewCommit.of(UUID.randomUUID(), CommitMetadata.empty(), new NewEvent(name, 1, Set.of(new Tag("ticket", "1")), new byte[0]));
    }

    @Test
    void a_stream_goes_on_after_its_token_and_wakes_its_reader() {
        publish(event("A", "1"), event("B", "1"));
        List<String> seen = new ArrayList<>();
        MessageStream<EventMessage> stream = engine.stream(StreamingCondition.startingFrom(new LogToken(1, 0)), null);
        Runnable drain = () -> {
            synchronized (seen) {
                while (stream.hasNextAvailable()) {
                    var entry = stream.next().orElseThrow();
                    seen.add(entry.message().type().name() + TrackingToken.fromContext(entry).map(LogToken::of).map(LogToken::index).orElseThrow());
                }
                seen.notifyAll();
            }
        };
        stream.setCallback(drain);
        assertThat(seen).containsExactly("B1");
        publish(event("C", "2"), event("D", "1"));
        Await.until(() -> {
            synchronized (seen) {
                return seen.size() == 3;
            }
        });
        assertThat(seen).containsExactly("B1", "C0", "D1");
        stream.close();
        assertThat(stream.isCompleted()).isTrue();
    }

    @Test
    void tokens_point_to_the_ends_and_into_time() {
        assertThat(engine.latestToken(null).join()).isEqualTo(LogToken.ORIGIN);
        publish(event("A", "1"), event("B", "1"));
        publish(event("C", "1"));
        assertThat(engine.firstToken(null).join()).isEqualTo(LogToken.ORIGIN);
        assertThat(engine.latestToken(null).join()).isEqualTo(new LogToken(2, 0));
        assertThat(engine.tokenAt(SetClock.START, null).join()).isEqualTo(LogToken.ORIGIN);
        assertThat(engine.tokenAt(SetClock.START.plusNanos(1), null).join()).isEqualTo(new LogToken(1, 1));
    }

    @Test
    void a_version_that_is_no_number_is_refused() {
        EventMessage event = new GenericEventMessage(new MessageType("A"), new byte[0]);
        assertThatThrownBy(() -> publish(event)).hasMessageContaining("whole numbers");
        assertThat(log.tail()).isZero();
    }
}
