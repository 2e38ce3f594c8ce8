package org.mingbai.bench.postgres;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.mingbai.bench.peer.Appender;
import org.mingbai.bench.peer.Store;

final class JpaStore implements Store {

    private static final MessageType TYPE = new MessageType("TicketNoted", "1");

    private final AggregateBasedJpaEventStorageEngine engine;
    private final Postgres postgres;

    JpaStore(EntityManagerFactory factory, Postgres postgres) {
        this.postgres = postgres;
        var transactions = new JpaTransactions(factory);
        engine = new AggregateBasedJpaEventStorageEngine(transactions::current, transactions,
                new DelegatingEventConverter(new JacksonConverter()), config -> config);
    }

    @Override
    public Appender appender(int writer) {
        return payload -> {
            String aggregate = UUID.randomUUID().toString();
            Tag tag = Tag.of("ticket", aggregate);
            var event = new GenericTaggedEventMessage<>(new GenericEventMessage(TYPE, payload), Set.of(tag));
            var condition = AppendCondition.withCriteria(EventCriteria.havingTags(tag))
                    .withMarker(new AggregateBasedConsistencyMarker(aggregate, -1));
            try {
                engine.appendEvents(condition, null, List.of(event)).join().commit(null).join();
                return true;
            } catch (CompletionException e) {
                if (e.getCause() instanceof AppendEventsTransactionRejectedException) {
                    return false;
                }
                throw e;
            }
        };
    }

    @Override
    public long foreignMicros() {
        return postgres.micros();
    }

    @Override
    public void close() {
        engine.close();
    }
}
