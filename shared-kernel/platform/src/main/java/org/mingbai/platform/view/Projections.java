package org.mingbai.platform.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.axon.LogToken;
import org.mingbai.eventlog.axon.PositionStore;
import org.mingbai.eventlog.axon.StoredPositionTokenStore;
import org.mingbai.viewstore.ViewPosition;

/**
 * Runs one of Axon's pooled streaming processors for each projection: one segment, since one writer owns each store. Where several nodes
 * share a store, the one with the claim folds; the others ask again and again, and one of them goes on when it dies.
 */
public final class Projections implements AutoCloseable {

    private static final int BATCH = 500;
    /** Well within the lease of a claim, so that an owner with nothing to fold is heard of, and a dead one soon found out. */
    private static final long CLAIM_MILLIS = 2_000;

    private final List<Projection> projections;
    private final EventStore events;
    private final UnitOfWorkFactory unitsOfWork;
    private final EventLog log;
    private final List<PooledStreamingEventProcessor> running = new ArrayList<>();
    private final List<ScheduledExecutorService> threads = new ArrayList<>();

    public Projections(List<Projection> projections, EventStore events, UnitOfWorkFactory unitsOfWork, EventLog log) {
        this.projections = List.copyOf(projections);
        this.events = events;
        this.unitsOfWork = unitsOfWork;
        this.log = log;
    }

    public void start() {
        new CatchUp(log).run(projections);
        for (var projection : projections) {
            var processor = processor(projection);
            running.add(processor);
            processor.start().join();
        }
    }

    /** The least position that any view has folded; the tail given where there are none. */
    public long slowest(long tail) {
        return projections.stream().mapToLong(projection -> projection.store().position().shown()).min().orElse(tail);
    }

    private PooledStreamingEventProcessor processor(Projection projection) {
        return new PooledStreamingEventProcessor(projection.name(), List.of(new ProjectionHandler(projection)),
                new PooledStreamingEventProcessorConfiguration()
                        .eventSource(events)
                        .eventCriteria(_ -> EventCriteria.havingAnyTag())
                        .tokenStore(new StoredPositionTokenStore(projection.name(), new Place(projection, log)))
                        .unitOfWorkFactory(unitsOfWork)
                        // One coordinator thread each: with more, the coordinator of 5.0.1 can lose a wake-up and sleep for seconds.
                        .coordinatorExecutor(thread(projection.name() + "-coordinator"))
                        .workerExecutor(thread(projection.name() + "-worker"))
                        .initialSegmentCount(1)
                        .tokenClaimInterval(CLAIM_MILLIS)
                        .claimExtensionThreshold(CLAIM_MILLIS)
                        .batchSize(BATCH));
    }

    private ScheduledExecutorService thread(String name) {
        var executor = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
        threads.add(executor);
        return executor;
    }

    @Override
    public void close() {
        running.forEach(processor -> processor.shutdown().orTimeout(10, TimeUnit.SECONDS).exceptionally(_ -> null).join());
        threads.forEach(ScheduledExecutorService::shutdown);
    }

    /** The store's own commit is the processor's token. */
    private record Place(Projection projection, EventLog log) implements PositionStore {

        @Override
        public boolean claim() {
            return projection.store().claim();
        }

        @Override
        public void release() {
            projection.store().release();
        }

        /** Asked for when the processor begins: whoever folded before may have been another process, or have failed. */
        @Override
        public LogToken read() {
            projection.forget();
            var position = projection.store().position();
            return new LogToken(position.commit(), position.index());
        }

        @Override
        public void advance(LogToken token) {
            try {
                projection.flush(projection.store());
                projection.store().advance(new ViewPosition(token.commit(), token.index(), isWhole(token)));
            } catch (RuntimeException failed) {
                projection.store().discard();
                projection.forget();
                throw failed;
            }
        }

        /** A batch may end in the middle of a commit. Events without a tag reach no projection, so none is waited for. */
        private boolean isWhole(LogToken token) {
            return log.commitAt(token.commit()).stream().flatMap(commit -> commit.events().stream().skip(token.index() + 1L))
                    .allMatch(event -> event.tags().isEmpty());
        }
    }
}
