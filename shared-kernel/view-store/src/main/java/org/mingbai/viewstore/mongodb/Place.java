package org.mingbai.viewstore.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.mingbai.viewstore.LogMark;
import org.mingbai.viewstore.ViewClaimLostException;
import org.mingbai.viewstore.ViewPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one document that says how far a view is and who may write it. The owner is heard of by a counter; who waits for the claim takes it
 * when the counter has stood still for a whole lease by its own steady clock. So no two clocks are ever compared, and one that is wrong,
 * or jumps, takes no claim away. Every claim is another term: who lost the last one can change nothing any more.
 */
final class Place {

    private static final Logger LOG = LoggerFactory.getLogger(Place.class);
    private static final String NOBODY = "";
    private static final FindOneAndUpdateOptions AFTERWARDS = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    /** What the document said. */
    record State(ViewPosition position, String note, String owner, long term, long heard, long advances, Document session) {

        static State of(Document found) {
            return new State(new ViewPosition(found.getLong("commit"), found.getInteger("index"), found.getBoolean("whole"),
                    new LogMark(found.get("log", ""), found.get("hash", ""))),
                    found.get("note", ""), found.getString("owner"), found.getLong("term"), found.getLong("heard"), found.getLong("advances"),
                    found.get("session", new Document()));
        }
    }

    private record Sight(long term, long heard, long nanos) {
    }

    private final MongoDatabase database;
    private final MongoCollection<Document> places;
    private final String view;
    private final Duration lease;
    private final LongSupplier nanoTime;
    private final String me = new ObjectId().toHexString();
    private long term;
    private @Nullable Sight seen;
    private volatile Document former = new Document();

    Place(MongoDatabase database, String view, Duration lease, LongSupplier nanoTime) {
        this.database = database;
        this.places = database.getCollection("views");
        this.view = view;
        this.lease = lease;
        this.nanoTime = nanoTime;
        begin();
    }

    /** Of two processes that open a new view at once, both find the same document. */
    private void begin() {
        if (places.find(eq(view)).first() == null) {
            try {
                places.insertOne(new Document("_id", view).append("commit", 0L).append("index", 0).append("whole", true)
                        .append("owner", NOBODY).append("term", 0L).append("heard", 0L).append("advances", 0L));
            } catch (MongoWriteException raced) {
                read();
            }
        }
    }

    State read() {
        return State.of(Optional.ofNullable(places.find(eq(view)).first()).orElseThrow(() -> gone(view)));
    }

    State read(ClientSession session) {
        return State.of(Optional.ofNullable(places.find(session, eq(view)).first()).orElseThrow(() -> gone(view)));
    }

    private static IllegalStateException gone(String view) {
        return new IllegalStateException("the view " + view + " was dropped while it was open; open it again");
    }

    /**
     * @param session in which we are going to write
     * @return what the view is at, where the claim is ours now
     */
    synchronized Optional<State> claim(BsonDocument session) {
        if (term > 0) {
            var kept = places.findOneAndUpdate(mine(), inc("heard", 1L), AFTERWARDS);
            if (kept != null) {
                return Optional.of(State.of(kept));
            }
            term = 0;
        }
        var found = read();
        if (!found.owner().equals(NOBODY)) {
            if (!silent(found)) {
                return Optional.empty();
            }
            former = found.session();
            endTransactionOfFormer();
        }
        var taken = places.findOneAndUpdate(and(eq(view), eq("term", found.term()), eq("heard", found.heard())),
                combine(set("owner", me), set("session", session), inc("term", 1L), inc("heard", 1L)), AFTERWARDS);
        if (taken == null) {
            return Optional.empty();
        }
        seen = null;
        term = found.term() + 1;
        return Optional.of(State.of(taken));
    }

    /** The owner has not been heard of for a whole lease. */
    private boolean silent(State found) {
        var before = seen;
        if (before != null && before.term() == found.term() && before.heard() == found.heard()) {
            return nanoTime.getAsLong() - before.nanos() > lease.toNanos();
        }
        seen = new Sight(found.term(), found.heard(), nanoTime.getAsLong());
        return false;
    }

    /** A client that died in the middle of an advance leaves its transaction open, and what it wrote locked, for a minute or longer. */
    void endTransactionOfFormer() {
        if (!former.isEmpty()) {
            try {
                database.runCommand(new Document("killSessions", List.of(former)));
            } catch (MongoCommandException refused) {
                LOG.warn("the transaction that the former owner of view {} may have left cannot be ended; it ends by itself", view, refused);
            }
        }
    }

    synchronized void release() {
        if (term > 0) {
            places.updateOne(mine(), combine(set("owner", NOBODY), inc("heard", 1L)));
            term = 0;
        }
    }

    /** Within a transaction, where one is given: what else belongs to the same advance is then written together with it, or not at all. */
    synchronized void move(@Nullable ClientSession session, ViewPosition from, ViewPosition to, @Nullable String note) {
        var expected = and(mine(), eq("commit", from.commit()), eq("index", from.index()), eq("whole", from.whole()));
        var change = combine(set("commit", to.commit()), set("index", to.index()), set("whole", to.whole()), set("log", to.mark().log()), set("hash", to.mark().hash()),
                inc("advances", 1L), inc("heard", 1L), note == null ? combine() : set("note", note));
        var moved = session == null ? places.updateOne(expected, change) : places.updateOne(session, expected, change);
        if (moved.getMatchedCount() == 0) {
            throw new ViewClaimLostException(view);
        }
    }

    private Bson mine() {
        return and(eq(view), eq("owner", me), eq("term", term));
    }
}
