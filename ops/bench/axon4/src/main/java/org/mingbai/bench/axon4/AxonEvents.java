package org.mingbai.bench.axon4;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;

/** The first event of a new aggregate each time, one document an event, as the extension stores them by default. */
final class AxonEvents {

    private final EventStorageEngine engine;

    AxonEvents(MongoClient client) {
        var database = client.getDatabase("bench_axon4");
        database.drop();
        var serializer = JacksonSerializer.defaultSerializer();
        engine = MongoEventStorageEngine.builder().mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(database).build())
                .eventSerializer(serializer).snapshotSerializer(serializer).build();
    }

    void append(byte[] payload) {
        engine.appendEvents(List.of(new GenericDomainEventMessage<>("ticket", UUID.randomUUID().toString(), 0, payload)));
    }
}
