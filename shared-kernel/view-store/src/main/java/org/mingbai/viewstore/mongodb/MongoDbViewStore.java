package org.mingbai.viewstore.mongodb;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.mingbai.viewstore.TokenBlinder;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

/**
 * A view in a collection of its own, shared by all processes that open it. What was put and deleted since the last advance waits in memory;
 * an advance writes it together with the position in one transaction, which only the owner of the claim can bring through. Safe for one
 * writing thread and any number of readers.
 */
public final class MongoDbViewStore implements ViewStore {

    private static final TransactionOptions DURABLE = TransactionOptions.builder().readConcern(ReadConcern.MAJORITY)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true)).build();

    private final ViewSchema schema;
    private final AutoCloseable owned;
    private final MongoCollection<Document> documents;
    private final Shape shape;
    private final Place place;
    private final Aside aside;
    private final Answers answers;
    private final Arrival arrival;
    /** All that this store writes, so that who takes the claim over can end what it may have left open. */
    private final ClientSession session;
    private final ReentrantLock writing = new ReentrantLock();

    /** Written by the fold since the last advance; empty is a deletion. */
    private final Map<String, Optional<ViewDocument>> buffer = new LinkedHashMap<>();
    /** Replaces the note with the next advance. */
    private @Nullable String noted;
    /** As far as this writer has come; null where somebody else writes, or where a failure left it in doubt. */
    private volatile @Nullable ViewPosition folded;

    MongoDbViewStore(ViewSchema schema, MongoClient client, AutoCloseable owned, MongoCollection<Document> documents, Shape shape, Place place,
                     Aside aside, Questions questions, Duration refreshEvery) {
        this.schema = schema;
        this.session = client.startSession();
        this.owned = owned;
        this.documents = documents;
        this.shape = shape;
        this.place = place;
        this.aside = aside;
        this.answers = new Answers(client, documents, place, questions);
        this.arrival = new Arrival(() -> place.read().position().shown(), refreshEvery);
    }

    /**
     * Opens or creates the view, over a connection of its own. Where a process has several views, {@link MongoDbViews} shares one.
     *
     * @param uri names the database: {@code mongodb://host:port/database}
     * @param refreshEvery how old may be what {@link #visiblePosition()} tells of another process's progress; a search is always new
     */
    public static MongoDbViewStore open(String uri, ViewSchema schema, TokenBlinder blinder, Duration refreshEvery) {
        var views = MongoDbViews.connect(uri);
        try {
            return views.open(schema, blinder, refreshEvery, views);
        } catch (RuntimeException failed) {
            views.close();
            throw failed;
        }
    }

    @Override
    public ViewSchema schema() {
        return schema;
    }

    @Override
    public boolean claim() {
        writing.lock();
        try {
            var claimed = place.claim(session.getServerSession().getIdentifier());
            if (claimed.isEmpty()) {
                forget();
            } else if (folded == null) {
                buffer.clear();
                noted = null;
                folded = claimed.get().position();
            }
            return claimed.isPresent();
        } finally {
            writing.unlock();
        }
    }

    private void forget() {
        folded = null;
        buffer.clear();
        noted = null;
    }

    @Override
    public void release() {
        writing.lock();
        try {
            forget();
            place.release();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Optional<byte[]> get(String id) {
        writing.lock();
        try {
            var written = buffer.get(id);
            return written != null ? written.map(ViewDocument::body) : find(id).map(ViewPage.Found::body);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void put(ViewDocument document) {
        writing.lock();
        try {
            buffer.put(document.id(), Optional.of(document));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void delete(String id) {
        writing.lock();
        try {
            buffer.put(id, Optional.empty());
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void advance(ViewPosition to) {
        writing.lock();
        try {
            // All of them are brought into form before any is written: one that cannot be written keeps the others out.
            var ready = new ArrayList<WriteModel<Document>>();
            buffer.forEach((id, document) -> ready.add(write(id, document.map(shape::of))));
            write(ready, position(), to);
            buffer.clear();
            noted = null;
            folded = to;
            arrival.reached(to.shown());
        } finally {
            writing.unlock();
        }
    }

    private static WriteModel<Document> write(String id, Optional<Document> document) {
        return document.<WriteModel<Document>>map(whole -> new ReplaceOneModel<>(Filters.eq(id), whole, new ReplaceOptions().upsert(true)))
                .orElseGet(() -> new DeleteOneModel<>(Filters.eq(id)));
    }

    /** Where it fails, nobody knows how far the view is before the server was asked again. */
    private void write(List<WriteModel<Document>> ready, ViewPosition from, ViewPosition to) {
        try {
            if (ready.isEmpty()) {
                place.move(null, from, to, noted);
                return;
            }
            var attempts = new AtomicInteger();
            session.withTransaction(() -> {
                if (attempts.getAndIncrement() > 0) {
                    // What the former owner sent last may have arrived after its claim was taken.
                    place.endTransactionOfFormer();
                }
                documents.bulkWrite(session, ready, new BulkWriteOptions().ordered(false));
                // Last, so that the shortest possible time lies between it and the end: who takes the claim over waits for that.
                place.move(session, from, to, noted);
                return ready.size();
            }, DURABLE);
        } catch (RuntimeException failed) {
            forget();
            throw failed;
        }
    }

    @Override
    public String note() {
        return place.read().note();
    }

    @Override
    public void note(String text) {
        writing.lock();
        try {
            noted = text;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void discard() {
        writing.lock();
        try {
            buffer.clear();
            noted = null;
        } finally {
            writing.unlock();
        }
    }

    /** The documents first: who is killed in between finds a position that still belongs to no log of ours, and does it again. */
    @Override
    public String setAside(Instant at) {
        writing.lock();
        try {
            var from = position();
            buffer.clear();
            noted = "";
            var away = aside.put(at);
            shape.index(documents);
            place.move(null, from, ViewPosition.ORIGIN, noted);
            noted = null;
            folded = ViewPosition.ORIGIN;
            arrival.reached(0);
            return away;
        } catch (RuntimeException failed) {
            forget();
            throw failed;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void dropAside() {
        aside.drop(0);
    }

    @Override
    public ViewPosition position() {
        var known = folded;
        return known != null ? known : place.read().position();
    }

    @Override
    public long visiblePosition() {
        return arrival.known();
    }

    @Override
    public boolean awaitPosition(long wanted, Duration patience) {
        return arrival.await(wanted, patience);
    }

    @Override
    public ViewPage search(ViewQuery query) {
        return answers.search(query);
    }

    @Override
    public long each(ViewQuery query, int most, Consumer<ViewPage.Found> reader) {
        return answers.each(query, most, reader);
    }

    @Override
    public Optional<ViewPage.Found> find(String id) {
        return answers.find(id);
    }

    /** Every advance is durable already. */
    @Override
    public void commit() {
    }

    @Override
    public void close() {
        try (owned; session) {
            release();
        } catch (Exception failed) {
            throw new IllegalStateException("view " + schema.name() + " could not give back its claim; it ends by itself", failed);
        }
    }
}
