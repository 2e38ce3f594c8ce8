package org.mingbai.kernel;

import java.time.Instant;
import java.util.Set;

/**
 * A fact of the domain. Each event type is a record under the sealed interface of its capability, carries an {@link EventType}
 * and knows its tags, so that the log can find it without reading it.
 */
public interface DomainEvent {

    /** When it happened in the world. The log adds when it was recorded; the two differ for what is entered late. */
    Instant occurredAt();

    /** What this event is about; the log indexes these and decides on them. A pure function of the event. */
    Set<Tag> tags();
}
