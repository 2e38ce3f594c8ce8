package org.mingbai.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.MetadataBasedTagResolver;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWork;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;

/** Axon's pooled streaming processor follows the log, and goes on from its view's own token. */
class StreamingProcessorTest {

    /** A view that commits what it has folded together with the token. */
    private static final class ListView implements PositionStore {

        private final List<String> folded = new CopyOnWriteArrayList<>();
        private final List<String> committed = new CopyOnWriteArrayList<>();
        private volatile LogToken token = LogToken.ORIGIN;

        @Override
        public LogToken read() {
            return token;
        }

        @Override
        public void advance(LogToken next) {
            committed.addAll(folded);
            folded.clear();
            token = next;
        }
    }

    @TempDir
    Path folder;
    private final ListView view = new ListView();
    /** One thread: with more, Axon 5.0.1's coordinator can lose a wake-up and then sleeps for its claim interval. */
    private final ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final UnitOfWorkFactory units = new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE);
    private EventLog log;
    private StorageEngineBackedEventStore store;
    private PooledStreamingEventProcessor processor;

    @BeforeEach
    void start() {
        log = new SequencedEventLog(RocksDbCommitStorage.open(folder), InstantSource.system());
        store = new StorageEngineBackedEventStore(new LogEventStorageEngine(log, EventCodec.bytes()), new SimpleEventBus(),
                new MetadataBasedTagResolver("ticket"));
        SimpleEventHandlingComponent handlers = new SimpleEventHandlingComponent();
        handlers.subscribe(Set.of(new QualifiedName("A"), new QualifiedName("B")), (event, context) -> {
            EventPlace place = EventPlace.of(event);
            view.folded.add(event.type().name() + place.position() + "." + place.index());
            return MessageStream.empty();
        });
        processor = new PooledStreamingEventProcessor("list", List.of(handlers), new PooledStreamingEventProcessorConfiguration()
                .eventSource(store)
                .eventCriteria(supported -> EventCriteria.havingAnyTag())
                .tokenStore(new StoredPositionTokenStore("list-view", view))
                .unitOfWorkFactory(units)
                .coordinatorExecutor(coordinator).workerExecutor(worker)
                .initialSegmentCount(1).batchSize(100));
        processor.start();
    }

    @AfterEach
    void stop() {
        processor.shutdown().orTimeout(10, TimeUnit.SECONDS).join();
        log.close();
        coordinator.shutdown();
        worker.shutdown();
    }

    private void publish(String name) {
        UnitOfWork unit = units.create();
        unit.onInvocation(context -> store.publish(context, List.of(AxonOnTheLogTest.event(name, "1"))));
        unit.execute().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Test
    void every_event_is_folded_once_over_a_restart() {
        for (int i = 0; i < 300; i++) {
            publish(i % 2 == 0 ? "A" : "B");
        }
        Await.until(() -> view.token.equals(new LogToken(300, 0)));
        processor.shutdown().orTimeout(10, TimeUnit.SECONDS).join();
        log.close();
        view.folded.clear();

        start();
        publish("A");
        publish("Unhandled");
        publish("B");
        Await.until(() -> view.token.equals(new LogToken(303, 0)));
        assertThat(view.committed).hasSize(302).doesNotHaveDuplicates().startsWith("A1.0", "B2.0").endsWith("A301.0", "B303.0");
    }
}
