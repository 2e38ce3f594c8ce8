package org.mingbai.eventlog.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The server that the tests are given, else one member of MongoDB's own in a container where Docker runs; one database for each test.
 * Without either they say that they are skipped.
 */
final class TestMongo {

    private static final String SERVER = "MINGBAI_TEST_MONGODB_URI";
    private static final String IMAGE = "mongo:8";

    /** Looked for once, when first asked for; Testcontainers removes the container when this process ends. */
    private static final class Server {
        static final @Nullable String URI = System.getenv(SERVER) != null ? System.getenv(SERVER) : containerOrNull();
    }

    private TestMongo() {
    }

    /** The address of a database that nobody else uses. */
    static String database() {
        String server = Server.URI;
        Assumptions.assumeTrue(server != null, "skipped: no MongoDB (" + SERVER + " is not set, and Docker does not run)");
        // what the address says after its question mark stays
        int options = server.indexOf('?');
        String hosts = options < 0 ? server : server.substring(0, options);
        return hosts.replaceAll("/*$", "") + "/mingbai-" + UUID.randomUUID() + (options < 0 ? "" : server.substring(options));
    }

    private static @Nullable String containerOrNull() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return null;
        }
        MongoDBContainer server = new MongoDBContainer(IMAGE).withReplicaSet();
        server.start();
        return server.getConnectionString();
    }

    static void drop(String uri) {
        ConnectionString address = new ConnectionString(uri);
        try (var client = MongoClients.create(address)) {
            client.getDatabase(address.getDatabase()).drop();
        }
    }
}
