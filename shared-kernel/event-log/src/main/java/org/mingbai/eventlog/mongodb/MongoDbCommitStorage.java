package org.mingbai.eventlog.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.failure.LogFormatException;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.IndexPiece;
import org.mingbai.eventlog.storage.ReadOnly;
import org.mingbai.eventlog.storage.TagHit;

/**
 * Commits in one collection of a replica set, one document each, {@code _id} = position: the unique index on {@code _id} decides which
 * of several processes gets the next position. Only single-document inserts (in ordered batches), {@code w: majority, j: true}, read
 * concern majority on the primary; no transaction. A lost reply is settled by {@link PendingWrite}.
 */
public final class MongoDbCommitStorage implements CommitStorage {

    private static final int FORMAT = 1;
    private static final String FORMAT_OF = "_format";
    private static final int SOME = 1000;

    private final MongoClient client;
    private final MongoCollection<BsonDocument> commits;
    private final MongoDbOptions options;
    private final ForeignCommits foreign;
    private volatile boolean closed;
    private PendingWrite pending = PendingWrite.NOTHING;

    private MongoDbCommitStorage(MongoClient client, MongoCollection<BsonDocument> commits, MongoDbOptions options) {
        this.client = client;
        this.commits = commits;
        this.options = options;
        this.foreign = new ForeignCommits(commits, options.lookEvery());
    }

    /** Opens the log of a database, or makes a new one. @param uri names the database: {@code mongodb://host:port/database} */
    public static MongoDbCommitStorage open(String uri) {
        return open(uri, MongoDbOptions.DEFAULT);
    }

    /**
     * @throws UnsafeServerException if the server could lose what it acknowledges, or does not tell
     * @throws LogFormatException    if the log was written in another format
     */
    public static MongoDbCommitStorage open(String uri, MongoDbOptions options) {
        return open(uri, options, true);
    }

    /**
     * Opens a log to look at it: makes none where there is none, no index either, and asks nothing of the server's settings.
     *
     * @throws StorageException if there is no log in the database
     */
    public static CommitStorage openReadOnly(String uri, MongoDbOptions options) {
        return new ReadOnly(open(uri, options, false));
    }

    private static MongoDbCommitStorage open(String uri, MongoDbOptions options, boolean writable) {
        ConnectionString address = new ConnectionString(uri);
        if (address.getDatabase() == null) {
            throw new StorageException("the address of the log names no database: write mongodb://host:port/database");
        }
        // no retries by the driver: what is written again, and why, is decided in one place
        MongoClient client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(address)
                .applicationName("mingbai-event-log").retryWrites(false)
                // a connection that hangs must not hold up the log: its write is in doubt like one whose reply was lost
                .applyToSocketSettings(socket -> socket.readTimeout((int) options.silentFor().toMillis(), TimeUnit.MILLISECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(options.settleWithin().toMillis(), TimeUnit.MILLISECONDS))
                .build());
        try {
            if (writable) {
                ServerSettings.require(command -> client.getDatabase("admin").runCommand(command), options.trustUnknown());
            }
            MongoCollection<BsonDocument> commits = client.getDatabase(address.getDatabase())
                    .getCollection(options.collection(), BsonDocument.class)
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .withReadConcern(ReadConcern.MAJORITY)
                    .withReadPreference(ReadPreference.primary());
            requireFormat(client, address.getDatabase(), options, writable);
            if (writable) {
                commits.createIndex(Indexes.compoundIndex(Indexes.ascending(CommitDocument.TAGS), Indexes.ascending(CommitDocument.POSITION)));
                commits.createIndex(Indexes.ascending(CommitDocument.COMMIT_ID), new IndexOptions().unique(true));
            }
            return new MongoDbCommitStorage(client, commits, options);
        } catch (MongoException e) {
            client.close();
            throw new StorageException("the log in " + address.getHosts() + " cannot be opened: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /** Of two processes that open a new log at once, both find the same format. */
    private static void requireFormat(MongoClient client, String database, MongoDbOptions options, boolean writable) {
        MongoCollection<BsonDocument> formats = client.getDatabase(database).getCollection(options.collection() + FORMAT_OF, BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).withReadConcern(ReadConcern.MAJORITY);
        BsonDocument mine = BsonDocument.parse("{\"_id\": 1, \"format\": " + FORMAT + "}");
        BsonDocument found = formats.find(eq("_id", 1)).first();
        if (found == null && !writable) {
            throw new StorageException("there is no log in the database " + database);
        }
        if (found == null) {
            try {
                formats.insertOne(mine);
                return;
            } catch (com.mongodb.MongoWriteException raced) {
                found = formats.find(eq("_id", 1)).first();
            }
        }
        if (!mine.equals(found)) {
            throw new LogFormatException("the log in " + database + "." + options.collection() + " has format "
                    + (found == null ? "none" : found.get("format")) + ", this version reads " + FORMAT);
        }
    }

    @Override
    public int write(List<SealedCommit> batch) {
        pending = new PendingWrite(commits, options, batch);
        return settle();
    }

    /** A write in doubt is first brought to its end: after that nothing of it can still appear. */
    @Override
    public void recover() {
        settle();
    }

    private int settle() {
        try {
            int written = pending.settle();
            pending = PendingWrite.NOTHING;
            return written;
        } catch (MongoException e) {
            throw new StorageException("the log's MongoDB failed: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<byte[]> last() {
        return read(() -> Optional.ofNullable(commits.find().sort(descending(CommitDocument.POSITION))
                .projection(include(CommitDocument.BYTES)).first()).map(CommitDocument::bytes));
    }

    @Override
    public Optional<byte[]> commitAt(long position) {
        return read(() -> Optional.ofNullable(commits.find(eq(CommitDocument.POSITION, position))
                .projection(include(CommitDocument.BYTES)).first()).map(CommitDocument::bytes));
    }

    @Override
    public List<byte[]> commits(long from, long to, int maxBytes) {
        return read(() -> {
            List<byte[]> found = new ArrayList<>();
            int size = 0;
            FindIterable<BsonDocument> range = commits.find(and(gte(CommitDocument.POSITION, from), lte(CommitDocument.POSITION, to)))
                    .sort(ascending(CommitDocument.POSITION)).projection(include(CommitDocument.BYTES)).batchSize(SOME);
            try (MongoCursor<BsonDocument> cursor = range.cursor()) {
                while (cursor.hasNext()) {
                    byte[] bytes = CommitDocument.bytes(cursor.next());
                    if (!found.isEmpty() && size + bytes.length > maxBytes) {
                        break;
                    }
                    found.add(bytes);
                    size += bytes.length;
                }
            }
            return found;
        });
    }

    @Override
    public List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max) {
        return read(() -> {
            List<TagHit> hits = new ArrayList<>();
            // one more document than entries: the first may hold only entries before fromIndex
            FindIterable<BsonDocument> range = commits
                    .find(and(eq(CommitDocument.TAGS, tag.toString()), gte(CommitDocument.POSITION, fromPosition), lte(CommitDocument.POSITION, upTo)))
                    .sort(ascending(CommitDocument.POSITION)).projection(include(CommitDocument.TAGS, CommitDocument.EVENTS))
                    .limit(max == Integer.MAX_VALUE ? 0 : max + 1);
            try (MongoCursor<BsonDocument> cursor = range.cursor()) {
                while (cursor.hasNext() && hits.size() < max) {
                    CommitDocument.hits(cursor.next(), tag).stream()
                            .filter(hit -> hit.position() > fromPosition || hit.index() >= fromIndex)
                            .limit(max - hits.size()).forEach(hits::add);
                }
            }
            return hits;
        });
    }

    @Override
    public OptionalLong lastTagged(Tag tag, long upTo) {
        return read(() -> position(commits.find(and(eq(CommitDocument.TAGS, tag.toString()), lte(CommitDocument.POSITION, upTo)))
                .sort(descending(CommitDocument.POSITION)).projection(include(CommitDocument.POSITION)).first()));
    }

    @Override
    public OptionalLong positionOf(UUID commitId) {
        return read(() -> position(commits.find(eq(CommitDocument.COMMIT_ID, CommitDocument.id(commitId)))
                .projection(include(CommitDocument.POSITION)).first()));
    }

    @Override
    public Map<UUID, Long> positionsOf(Collection<UUID> commitIds) {
        return read(() -> ManyLookups.positionsOf(commits, commitIds));
    }

    @Override
    public Map<Tag, List<TagHit>> allTagged(Collection<Tag> tags, long from, long to) {
        return read(() -> ManyLookups.allTagged(commits, tags, from, to));
    }

    @Override
    public IndexPiece index(byte[] from, int max) {
        return read(() -> ManyLookups.index(commits, from, max));
    }

    private static OptionalLong position(@Nullable BsonDocument found) {
        return found == null ? OptionalLong.empty() : OptionalLong.of(CommitDocument.position(found));
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public AutoCloseable onForeignCommit(Runnable wakeUp) {
        return foreign.tell(wakeUp);
    }

    private <T> T read(Supplier<T> read) {
        if (closed) {
            throw new org.mingbai.eventlog.failure.LogClosedException("the log's connection is closed");
        }
        try {
            return read.get();
        } catch (MongoException e) {
            throw new StorageException("the log's MongoDB failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        closed = true;
        foreign.close();
        client.close();
    }
}
