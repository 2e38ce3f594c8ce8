package org.mingbai.platform.checkpoint.mongodb;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.proof.Checkpoint;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.eventlog.proof.KeptNote;
import org.mingbai.eventlog.proof.LastSigned;

/**
 * One document that all nodes share, in the database of the keys. It is replaced only where it is still what the node has looked at, so
 * every checkpoint that any node signs continues the one before it, whichever node signed that.
 */
public final class MongoDbCheckpointMemory implements CheckpointMemory, AutoCloseable {

    private static final String LAST = "last";
    private static final int MOST_NOTES = 600_000;

    private final MongoClient client;
    private final MongoCollection<Document> memory;
    private final MongoCollection<Document> notes;

    private MongoDbCheckpointMemory(MongoClient client, String database) {
        this.client = client;
        this.memory = client.getDatabase(database).getCollection("checkpoints").withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY).withReadPreference(ReadPreference.primary());
        this.notes = client.getDatabase(database).getCollection("checkpoint_notes").withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY).withReadPreference(ReadPreference.primary());
    }

    /** @param uri names the database: {@code mongodb://host:port/database} */
    public static MongoDbCheckpointMemory open(String uri) {
        var address = new ConnectionString(uri);
        var database = address.getDatabase();
        if (database == null) {
            throw new StorageException("the address of the keys names no database: write mongodb://host:port/database");
        }
        return new MongoDbCheckpointMemory(MongoClients.create(address), database);
    }

    @Override
    public LastSigned read() {
        return told(() -> remembered(memory.find(Filters.eq(LAST)).first()));
    }

    @Override
    public boolean replace(LastSigned before, LastSigned next) {
        return told(() -> {
            var stands = memory.find(Filters.eq(LAST)).first();
            if (!remembered(stands).equals(before)) {
                return false;
            }
            return stands == null ? first(document(next))
                    : memory.replaceOne(Filters.and(Filters.eq(LAST), Filters.eq("accepted", stands.get("accepted")), Filters.eq("size", stands.get("size")),
                            Filters.eq("root", stands.get("root"))), document(next)).getMatchedCount() == 1;
        });
    }

    /** Where the document is gone, or was put back to an earlier one, the newest note still says what was signed. */
    private LastSigned remembered(@Nullable Document found) {
        var newest = notes.find().sort(Sorts.descending("_id")).first();
        return lastSigned(found).orNewer(newest == null ? null : note(newest));
    }

    private static KeptNote note(Document each) {
        return new KeptNote(each.getDate("at").toInstant(), each.getString("note"));
    }

    /** At most so many: more than a year of busy minutes. */
    @Override
    public void keep(KeptNote note) {
        told(() -> {
            notes.createIndex(Indexes.ascending("size"));
            notes.insertOne(new Document("at", Date.from(note.at())).append("size", note.checkpoint().size()).append("note", note.note()));
            var newest = notes.find().sort(Sorts.descending("size")).skip(MOST_NOTES).limit(1).first();
            return newest == null ? 0 : notes.deleteMany(Filters.lte("size", newest.getLong("size"))).getDeletedCount();
        });
    }

    @Override
    public List<KeptNote> kept() {
        return told(() -> notes.find().sort(Sorts.ascending("size")).map(MongoDbCheckpointMemory::note)
                .into(new ArrayList<>()));
    }

    private boolean first(Document document) {
        try {
            memory.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private static Document document(LastSigned last) {
        return document(Objects.requireNonNull(last.checkpoint())).append("_id", LAST).append("accepted", last.acceptances().size())
                .append("acceptances", last.acceptances().stream().map(each -> new Document("at", Date.from(each.at()))
                        .append("reason", each.reason()).append("size", each.size()).append("givenUp", document(each.givenUp()))).toList());
    }

    private static Document document(Checkpoint checkpoint) {
        return new Document("origin", checkpoint.origin()).append("size", checkpoint.size()).append("root", new Binary(checkpoint.root()));
    }

    private static LastSigned lastSigned(@Nullable Document found) {
        if (found == null) {
            return LastSigned.NOTHING;
        }
        var acceptances = new ArrayList<LastSigned.Acceptance>();
        for (var each : found.getList("acceptances", Document.class)) {
            acceptances.add(new LastSigned.Acceptance(each.getDate("at").toInstant(), each.getString("reason"), each.getLong("size"),
                    checkpoint(each.get("givenUp", Document.class))));
        }
        return new LastSigned(checkpoint(found), acceptances);
    }

    private static Checkpoint checkpoint(Document found) {
        return new Checkpoint(found.getString("origin"), found.getLong("size"), found.get("root", Binary.class).getData());
    }

    private static <T> T told(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (MongoException failed) {
            throw new StorageException("the last signed checkpoint cannot be read or written: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
