package org.mingbai.viewstore.mongodb;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.mingbai.viewstore.TokenBlinder;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.lucene.Words;

/** The views of one database, over one connection. */
public final class MongoDbViews implements AutoCloseable {

    /** An owner that is not heard of for so long has lost its claim. */
    public static final Duration LEASE = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final AutoCloseable NOTHING = () -> { };

    private final MongoClient client;
    private final MongoDatabase database;
    private final Duration lease;
    private final LongSupplier nanoTime;

    private MongoDbViews(MongoClient client, MongoDatabase database, Duration lease, LongSupplier nanoTime) {
        this.client = client;
        this.database = database;
        this.lease = lease;
        this.nanoTime = nanoTime;
    }

    /** @param uri names the database: {@code mongodb://host:port/database}; the server is a replica set, of one member at least */
    public static MongoDbViews connect(String uri) {
        return connect(uri, LEASE, System::nanoTime);
    }

    /** @param lease how long an owner may be silent before another process takes its place */
    public static MongoDbViews connect(String uri, Duration lease) {
        return connect(uri, lease, System::nanoTime);
    }

    static MongoDbViews connect(String uri, Duration lease, LongSupplier nanoTime) {
        var address = new ConnectionString(uri);
        var name = address.getDatabase();
        if (name == null) {
            throw new IllegalArgumentException("the address of the views names no database: write mongodb://host:port/database");
        }
        var client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(address).applicationName("mingbai-view-store")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).build());
        try {
            if (client.getDatabase("admin").runCommand(new Document("hello", 1)).getString("setName") == null) {
                throw new IllegalStateException("this MongoDB is not a member of a replica set and knows no transactions, so documents and position "
                        + "of a view could disagree. Start it with replSetName and initiate the set (one member is enough to begin with)");
            }
            return new MongoDbViews(client, client.getDatabase(name).withReadPreference(ReadPreference.primary()).withReadConcern(ReadConcern.MAJORITY)
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)), lease, nanoTime);
        } catch (RuntimeException failed) {
            client.close();
            throw failed;
        }
    }

    /**
     * Opens or creates a view. A schema of another version has a collection of its own, so that the nodes of the version before go on
     * with theirs while a new one folds.
     */
    public MongoDbViewStore open(ViewSchema schema, TokenBlinder blinder, Duration refreshEvery) {
        return open(schema, blinder, refreshEvery, NOTHING);
    }

    MongoDbViewStore open(ViewSchema schema, TokenBlinder blinder, Duration refreshEvery, AutoCloseable owned) {
        var name = schema.name() + "." + schema.version();
        var documents = database.getCollection("view." + name);
        var words = new Words(blinder);
        var shape = new Shape(schema, words);
        shape.index(documents);
        return new MongoDbViewStore(schema, client, owned, documents, shape, new Place(database, name, lease, nanoTime),
                new Aside(database, documents), new Questions(shape, words), refreshEvery);
    }

    @Override
    public void close() {
        client.close();
    }
}
