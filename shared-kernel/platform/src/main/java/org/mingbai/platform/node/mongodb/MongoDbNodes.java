package org.mingbai.platform.node.mongodb;

import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.mingbai.platform.node.Nodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document a node, with the time of its last sign of life. The time is the server's, for writing and for reading: the clocks of the
 * nodes may differ.
 */
public final class MongoDbNodes implements Nodes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MongoDbNodes.class);
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final String SEEN = "seen";

    private final MongoClient client;
    private final MongoCollection<Document> nodes;
    private final String own;
    private final Duration lease;
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("node-heart").factory());

    private MongoDbNodes(MongoClient client, MongoCollection<Document> nodes, String own, Duration lease) {
        this.client = client;
        this.nodes = nodes;
        this.own = own;
        this.lease = lease;
    }

    /** @param uri names the database: {@code mongodb://host:port/database} */
    public static MongoDbNodes join(String uri, String own) {
        return join(uri, own, BEAT, LEASE);
    }

    static MongoDbNodes join(String uri, String own, Duration beat, Duration lease) {
        var address = new ConnectionString(uri);
        var client = MongoClients.create(address);
        var joined = new MongoDbNodes(client, client.getDatabase(String.valueOf(address.getDatabase())).getCollection("nodes"), own, lease);
        joined.beat();
        joined.heart.scheduleWithFixedDelay(joined::tryBeat, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
        return joined;
    }

    private void beat() {
        nodes.updateOne(Filters.eq(own), Updates.currentDate(SEEN), new UpdateOptions().upsert(true));
        nodes.deleteMany(Filters.lt(SEEN, before(FORGOTTEN)));
    }

    private void tryBeat() {
        try {
            beat();
        } catch (MongoException away) {
            LOG.warn("no sign of life could be given: {}", away.getMessage());
        }
    }

    @Override
    public String own() {
        return own;
    }

    @Override
    public Set<String> alive() {
        var alive = new HashSet<String>();
        nodes.find(Filters.gt(SEEN, before(lease))).map(node -> node.getString("_id")).into(alive);
        alive.add(own);
        return alive;
    }

    private Date before(Duration age) {
        var now = client.getDatabase("admin").runCommand(new Document("hello", 1)).getDate("localTime");
        return new Date(now.getTime() - age.toMillis());
    }

    /** A node that ends in order is known to have ended at once. */
    @Override
    public void close() {
        heart.shutdownNow();
        try {
            nodes.deleteOne(Filters.eq(own));
        } catch (MongoException away) {
            LOG.warn("the end of this node could not be told: {}", away.getMessage());
        } finally {
            client.close();
        }
    }
}
