package org.mingbai.eventlog.axon;

import java.util.UUID;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * Where an event message stands in the log. Read from the message's metadata, because Axon 5.0.1 hands a batch of messages to
 * handlers without the resources of their stream entries.
 */
public record EventPlace(long position, int index, UUID commitId) {

    public static final String POSITION = "logPosition";
    public static final String INDEX = "logIndex";
    public static final String COMMIT_ID = "logCommitId";

    /** @throws IllegalArgumentException if the message was not read from the log */
    public static EventPlace of(EventMessage message) {
        String position = message.metadata().get(POSITION);
        String index = message.metadata().get(INDEX);
        String commitId = message.metadata().get(COMMIT_ID);
        if (position == null || index == null || commitId == null) {
            throw new IllegalArgumentException("message " + message.identifier() + " of " + message.type() + " was not read from the log");
        }
        return new EventPlace(Long.parseLong(position), Integer.parseInt(index), UUID.fromString(commitId));
    }

    public LogToken token() {
        return new LogToken(position, index);
    }
}
