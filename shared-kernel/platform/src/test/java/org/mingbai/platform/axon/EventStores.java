package org.mingbai.platform.axon;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.axon.LogEventStorageEngine;
import org.mingbai.platform.json.EventJson;

/** The event store as the application has it, for tests of what reads from it. */
public final class EventStores {

    private EventStores() {
    }

    public static EventStore over(EventLog log) {
        var messages = new EventMessages();
        return new StorageEngineBackedEventStore(new LogEventStorageEngine(log, messages, EventJson.names()), new SimpleEventBus(), messages);
    }
}
