package org.mingbai.platform.axon;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingbai.eventlog.EventLog;

/** The event store as the application has it, for tests of what reads from it. */
public final class EventStores {

    private EventStores() {
    }

    public static EventStore over(EventLog log) {
        return new AxonConfiguration().eventStore(log);
    }
}
