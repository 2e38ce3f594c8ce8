package org.mingbai.bench.postgres;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.mingbai.bench.peer.Cell;
import org.mingbai.bench.peer.Peer;
import org.mingbai.bench.peer.Sample;
import org.mingbai.bench.peer.Timing;
import org.mingbai.bench.peer.Writers;

/** Axon 5's event store on PostgreSQL. Each append is the first event of an aggregate: the least that the engine can do, and always checked. */
public final class AxonJpaPeer implements Peer {

    private static final int CONNECTIONS = 64;

    private final Postgres postgres;
    private final Map<Long, EntityManagerFactory> factories = new HashMap<>();

    public AxonJpaPeer(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public String name() {
        return "axon5-jpa";
    }

    @Override
    public String version() {
        return "AggregateBasedJpaEventStorageEngine 5.0.1, Hibernate " + org.hibernate.Version.getVersionString() + ", 64 connections; " + postgres.describe();
    }

    @Override
    public Optional<String> prepare() throws Exception {
        Optional<String> skipped = postgres.start();
        if (skipped.isEmpty()) {
            open(0);
        }
        return skipped;
    }

    private EntityManagerFactory open(long preload) throws Exception {
        String database = "axon" + preload;
        postgres.create(database);
        EntityManagerFactory factory = new HibernatePersistenceConfiguration(database)
                .managedClass(AggregateEventEntry.class)
                .property("hibernate.dialect", ByteaDialect.class.getName())
                .property("hibernate.hbm2ddl.auto", "create")
                .property("hibernate.connection.provider_class", HikariConnections.class.getName())
                .property(HikariConnections.URL, postgres.url(database))
                .property(HikariConnections.SIZE, Integer.toString(CONNECTIONS))
                .createEntityManagerFactory();
        factories.put(preload, factory);
        return factory;
    }

    /** Rows as the engine writes them, made by the server itself: a million appends one by one would take half an hour. */
    @Override
    public void preload(int payload, long events) throws Exception {
        open(events);
        postgres.execute("axon" + events, """
                insert into AggregateEventEntry (globalIndex, aggregateType, aggregateIdentifier, aggregateSequenceNumber, type, version, timestamp,
                    payload, metadata, identifier)
                select nextval('"aggregate-event-global-index-sequence"'), 'ticket', 'p' || (i %% %d), i / %d, 'TicketNoted', '1',
                    '2026-01-01T00:00:00.000Z', decode(md5(i::text) || repeat(md5((i + 1)::text), %d), 'hex'), '{}'::bytea, gen_random_uuid()::text
                from generate_series(0, %d) i""".formatted(Math.max(1, events / 20), Math.max(1, events / 20), payload / 16 - 1, events - 1),
                "vacuum analyze", "checkpoint");
    }

    @Override
    public Sample measure(Cell cell, Timing timing) throws Exception {
        EntityManagerFactory factory = factories.get(cell.preload());
        if (factory == null) {
            throw new IllegalStateException("nothing was preloaded for " + cell);
        }
        if (cell.preload() == 0) {
            postgres.execute("axon0", "truncate AggregateEventEntry");
        }
        try (JpaStore store = new JpaStore(factory, postgres)) {
            return Writers.run(store, cell, timing, postgres.folder());
        } finally {
            // in its favour: its dirty pages are written now, and not while something else is measured
            postgres.execute("postgres", "checkpoint");
        }
    }

    @Override
    public void close() {
        factories.values().forEach(EntityManagerFactory::close);
        factories.clear();
    }
}
