package org.mingbai.eventlog.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.SequencedEvent;

/** Between Axon's event messages and the log's events. */
final class Messages {

    private final EventCodec codec;

    Messages(EventCodec codec) {
        this.codec = codec;
    }

    NewEvent toLog(TaggedEventMessage<?> tagged) {
        EventMessage message = tagged.event();
        return new NewEvent(message.type().name(), version(message.type()), Criteria.tags(tagged.tags()), codec.encode(message));
    }

    private static int version(MessageType type) {
        try {
            return Integer.parseInt(type.version());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("event " + type.name() + " has version " + type.version()
                    + "; the log takes whole numbers from 1: set one on its @Event", e);
        }
    }

    /** The identifier is the place in the log: the same on every read. The commit's metadata is every event's. */
    EventMessage toAxon(SequencedEvent event) {
        Map<String, String> metadata = new HashMap<>(event.metadata().values());
        metadata.put(EventPlace.POSITION, Long.toString(event.position()));
        metadata.put(EventPlace.INDEX, Integer.toString(event.index()));
        metadata.put(EventPlace.COMMIT_ID, event.commitId().toString());
        MessageType type = new MessageType(new QualifiedName(event.event().name()), Integer.toString(event.event().version()));
        return new GenericEventMessage(event.position() + "/" + event.index(), type, codec.decode(event), metadata, event.recordedAt());
    }

    static Context context(SequencedEvent event) {
        Context context = TrackingToken.addToContext(Context.empty(), new LogToken(event.position(), event.index()));
        return context.withResource(LogEventStorageEngine.POSITION, event.position())
                      .withResource(LogEventStorageEngine.INDEX, event.index())
                      .withResource(LogEventStorageEngine.RECORDED_AT, event.recordedAt());
    }

    /** For appends whose caller chose no commit id: the first event's identifier is as unique, and the same on a retry. */
    static UUID commitId(EventMessage first) {
        try {
            return UUID.fromString(first.identifier());
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(first.identifier().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
