package org.mingbai.platform.view;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.axon.StoredPositionTokenStore;
import org.mingbai.platform.stores.Lineage;
import org.mingbai.platform.stores.StoreProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one of Axon's pooled streaming processors for each projection: one segment, since one writer owns each store. Where several nodes
 * share a store, the one with the claim folds; the others ask again and again, and one of them goes on when it dies.
 */
public final class Projections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final int BATCH = 500;
    /** Well within the lease of a claim, so that an owner with nothing to fold is heard of, and a dead one soon found out. */
    private static final long CLAIM_MILLIS = 2_000;

    private final List<Projection> projections;
    private final EventStore events;
    private final UnitOfWorkFactory unitsOfWork;
    private final EventLog log;
    private final Descent descent;
    private final List<PooledStreamingEventProcessor> running = new ArrayList<>();
    /** With the thread that folds. */
    private final Map<Folding, ScheduledExecutorService> foldings = new LinkedHashMap<>();
    private final List<ScheduledExecutorService> threads = new ArrayList<>();

    public Projections(List<Projection> projections, EventStore events, UnitOfWorkFactory unitsOfWork, EventLog log) {
        this.projections = List.copyOf(projections);
        this.events = events;
        this.unitsOfWork = unitsOfWork;
        this.log = log;
        this.descent = new Descent(new Lineage(log), InstantSource.system());
    }

    public void start() {
        // who shares a store with others does so when it has the claim
        projections.stream().filter(projection -> projection.store().durableAtCommitOnly()).forEach(descent::require);
        new CatchUp(log, descent).run(projections);
        for (var projection : projections) {
            var folding = new Folding(projection, log, descent);
            var worker = kept(new GatheringWorker(projection.name() + "-worker"));
            foldings.put(folding, worker);
            var processor = processor(folding, worker);
            running.add(processor);
            processor.start().join();
        }
        foldings.forEach((folding, worker) -> retry(folding, worker).whenComplete((_, failed) -> {
            if (failed != null) {
                LOG.error("what view {} has parked could not be tried again", folding.name(), failed);
            }
        }));
    }

    /** What each view has left out because it could not be folded. */
    public List<ParkedIn> parked() {
        return projections.stream().map(ParkedIn::of).toList();
    }

    /** Tries again to fold what is parked, and waits until it was tried. Also done at every start: a repair comes with a new version. */
    public void retryParked(Duration patience) {
        var tries = foldings.entrySet().stream().map(entry -> retry(entry.getKey(), entry.getValue())).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(tries).orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** On the thread that folds the view, so that it keeps its one writer. */
    private static CompletableFuture<Void> retry(Folding folding, ScheduledExecutorService worker) {
        return CompletableFuture.supplyAsync(folding::retry, worker).thenCompose(done -> done
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.supplyAsync(() -> retry(folding, worker),
                        CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)).thenCompose(again -> again));
    }

    /** The least position that any view has folded; the tail given where there are none. */
    public long slowest(long tail) {
        return projections.stream().mapToLong(projection -> shown(projection, tail)).min().orElse(tail);
    }

    private long shown(Projection projection, long tail) {
        long shown = descent.shown(projection.store());
        // on a log that others append to, another node may have folded more than has come here; but not more than there is
        return shown <= tail || shown <= log.newestTail() ? shown : 0;
    }

    /** Views that were set aside since the start, because they did not belong to this log. */
    public StoreProblems setAside() {
        return descent;
    }

    private PooledStreamingEventProcessor processor(Folding folding, ScheduledExecutorService worker) {
        return new PooledStreamingEventProcessor(folding.name(), List.of(new ProjectionHandler(folding)),
                new PooledStreamingEventProcessorConfiguration()
                        .eventSource(events)
                        .eventCriteria(_ -> EventCriteria.havingAnyTag())
                        .tokenStore(new StoredPositionTokenStore(folding.name(), folding))
                        .unitOfWorkFactory(unitsOfWork)
                        // One coordinator thread each: with more, the coordinator of 5.0.1 can lose a wake-up and sleep for seconds.
                        .coordinatorExecutor(thread(folding.name() + "-coordinator"))
                        .workerExecutor(worker)
                        .initialSegmentCount(1)
                        .tokenClaimInterval(CLAIM_MILLIS)
                        .claimExtensionThreshold(CLAIM_MILLIS)
                        .batchSize(BATCH));
    }

    private ScheduledExecutorService thread(String name) {
        var executor = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name(name).factory());
        // what it means to do in a while is not waited for at the end
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return kept(executor);
    }

    private ScheduledExecutorService kept(ScheduledExecutorService executor) {
        threads.add(executor);
        return executor;
    }

    @Override
    public void close() {
        running.forEach(processor -> processor.shutdown().orTimeout(10, TimeUnit.SECONDS).exceptionally(_ -> null).join());
        threads.forEach(ScheduledExecutorService::shutdown);
        // the stores are closed next: nobody may still be folding into them
        threads.forEach(Projections::awaitEnd);
    }

    private static void awaitEnd(ScheduledExecutorService thread) {
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
