package org.mingbai.eventlog.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes this process when another one may have written. A change stream only wakes: what is new is then read by position, so a
 * stream that breaks, repeats or misses loses nothing. Without streams the log is looked at from time to time.
 */
final class ForeignCommits implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(ForeignCommits.class);

    private final MongoCollection<BsonDocument> commits;
    private final Duration lookEvery;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread watcher;
    private volatile boolean closed;

    ForeignCommits(MongoCollection<BsonDocument> commits, Duration lookEvery) {
        this.commits = commits;
        this.lookEvery = lookEvery;
        this.watcher = Thread.ofPlatform().daemon().name("event-log-foreign").unstarted(this::watch);
    }

    AutoCloseable tell(Runnable wakeUp) {
        Runnable own = wakeUp::run;
        listeners.add(own);
        synchronized (this) {
            if (!closed && watcher.getState() == Thread.State.NEW) {
                watcher.start();
            }
        }
        return () -> listeners.remove(own);
    }

    private void watch() {
        boolean toldOnce = false;
        while (!closed) {
            try (var stream = commits.watch(List.of(Aggregates.project(Projections.include("_id")))).maxAwaitTime(lookEvery.toMillis(), TimeUnit.MILLISECONDS)
                    .cursor()) {
                toldOnce = false;
                while (!closed) {
                    // with or without a change: a look costs one read by position
                    while (stream.tryNext() != null && stream.available() > 0) {
                        logger.trace("more than one commit since the last look");
                    }
                    wake();
                }
            } catch (MongoException | IllegalStateException e) {
                if (!closed) {
                    if (!toldOnce) {
                        logger.warn("No change stream ({}); the log is looked at every {}", e.getMessage(), lookEvery);
                        toldOnce = true;
                    }
                    wake();
                    LockSupport.parkNanos(lookEvery.toNanos());
                }
            }
        }
    }

    private void wake() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(watcher);
        watcher.interrupt();
    }
}
