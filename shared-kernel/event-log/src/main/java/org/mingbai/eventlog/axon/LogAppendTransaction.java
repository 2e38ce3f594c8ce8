package org.mingbai.eventlog.axon;

import jakarta.annotation.Nonnull;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;

/** One unit of work's events: nothing reaches the log before Axon commits, and then all of it in one append. */
final class LogAppendTransaction implements AppendTransaction<ConsistencyMarker> {

    private final EventLog log;
    private final NewCommit commit;
    private final AppendCondition condition;
    private final KnownNames known;
    private final AtomicBoolean finished = new AtomicBoolean();

    LogAppendTransaction(EventLog log, NewCommit commit, AppendCondition condition, KnownNames known) {
        this.log = log;
        this.commit = commit;
        this.condition = condition;
        this.known = known;
    }

    @Override
    public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true)) {
            return CompletableFuture.failedFuture(new IllegalStateException("already committed or rolled back"));
        }
        return log.append(commit, Criteria.condition(condition, known)).thenApply(result -> switch (result) {
            case AppendResult.Appended appended -> marker(appended, context);
            case AppendResult.ConditionFailed failed -> throw new AppendEventsTransactionRejectedException(
                    "position " + failed.conflictingPosition() + " matches the append criteria after " + condition.consistencyMarker());
        });
    }

    private static ConsistencyMarker marker(AppendResult.Appended appended, @Nullable ProcessingContext context) {
        if (context != null) {
            context.putResource(LogEventStorageEngine.COMMITTED_POSITION, appended.position());
            context.putResource(LogEventStorageEngine.COMMITTED_AT, appended.recordedAt());
        }
        return new GlobalIndexConsistencyMarker(appended.position());
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(@Nonnull ConsistencyMarker marker, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(marker);
    }
}
