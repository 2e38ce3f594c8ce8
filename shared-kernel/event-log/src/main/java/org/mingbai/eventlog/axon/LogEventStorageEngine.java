package org.mingbai.eventlog.axon;

import jakarta.annotation.Nonnull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.Query;

/**
 * The log as Axon's event storage. One unit of work = one commit. A consistency marker is the position of a commit. The metadata of
 * event messages is not stored: what belongs to the record is the commit's, see {@link #COMMIT_METADATA}.
 */
public final class LogEventStorageEngine implements EventStorageEngine {

    /** Put into the processing context before it commits; without it the commit has no metadata. */
    public static final ResourceKey<CommitMetadata> COMMIT_METADATA = ResourceKey.withLabel("commitMetadata");
    /** Put into the processing context to make a retry idempotent; without it the first event's identifier is used. */
    public static final ResourceKey<UUID> COMMIT_ID = ResourceKey.withLabel("commitId");
    /** In the processing context once the commit is durable. */
    public static final ResourceKey<Long> COMMITTED_POSITION = ResourceKey.withLabel("committedPosition");
    /** Set by the engine with it: when the log recorded the commit. */
    public static final ResourceKey<Instant> COMMITTED_AT = ResourceKey.withLabel("committedAt");
    /** On stream entries; handlers of a batch see only the message: {@link EventPlace#of}. */
    public static final ResourceKey<Long> POSITION = ResourceKey.withLabel("logPosition");
    public static final ResourceKey<Integer> INDEX = ResourceKey.withLabel("logIndex");
    public static final ResourceKey<Instant> RECORDED_AT = ResourceKey.withLabel("recordedAt");

    private final EventLog log;
    private final Messages messages;
    private final KnownNames known;
    private final RecentMessages recent;

    public LogEventStorageEngine(EventLog log, EventCodec codec) {
        this(log, codec, Set.of());
    }

    /**
     * With this, no decision passes over an event that its software does not know: what is about the tags that are sourced and bears
     * another name is part of what is sourced and of the append condition, whatever types the criteria name. So the codec can fail on it.
     *
     * @param known the stored names that the codec can read; none = criteria are taken as they are
     */
    public LogEventStorageEngine(EventLog log, EventCodec codec, Set<String> known) {
        this.log = log;
        this.messages = new Messages(codec);
        this.known = new KnownNames(known);
        this.recent = new RecentMessages(log, messages);
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(@Nonnull AppendCondition condition, @Nullable ProcessingContext context,
                                                                @Nonnull List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        try {
            UUID id = resource(context, COMMIT_ID);
            CommitMetadata metadata = resource(context, COMMIT_METADATA);
            NewCommit commit = new NewCommit(id == null ? Messages.commitId(events.getFirst().event()) : id,
                    metadata == null ? CommitMetadata.empty() : metadata, events.stream().map(messages::toLog).toList());
            return CompletableFuture.completedFuture(new LogAppendTransaction(log, commit, condition, known));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static <T> @Nullable T resource(@Nullable ProcessingContext context, ResourceKey<T> key) {
        return context == null ? null : context.getResource(key);
    }

    /** The start of the condition is the first position to read, as in Axon's own engines. */
    @Override
    public MessageStream<EventMessage> source(@Nonnull SourcingCondition condition, @Nullable ProcessingContext context) {
        long tail = log.tail();
        long after = Math.max(1, GlobalIndexPosition.toIndex(condition.start())) - 1;
        Query query = Criteria.boundary(condition.criteria(), known);
        MessageStream<EventMessage> events =
                MessageStream.fromStream(log.read(query, after, tail), messages::toAxon, Messages::context);
        Context end = ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(tail));
        MessageStream<EventMessage> marker = MessageStream.just(TerminalEventMessage.INSTANCE, terminal -> end).cast();
        return events.concatWith(marker);
    }

    @Override
    public MessageStream<EventMessage> stream(@Nonnull StreamingCondition condition, @Nullable ProcessingContext context) {
        LogToken after = TrackingToken.LATEST.equals(condition.position()) ? endOf(log.tail()) : LogToken.of(condition.position());
        return new LogMessageStream(log, Criteria.query(condition.criteria()), after, messages, recent);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(LogToken.ORIGIN);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(endOf(log.tail()));
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(@Nonnull Instant at, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(endOf(log.positionAt(at.minusNanos(1))));
    }

    /** Where a reader stands that has read a commit whole. */
    private LogToken endOf(long position) {
        return log.commitAt(position).map(commit -> new LogToken(position, commit.events().size() - 1)).orElse(LogToken.ORIGIN);
    }

    @Override
    public void describeTo(@Nonnull ComponentDescriptor descriptor) {
        descriptor.describeProperty("log", log);
    }
}
