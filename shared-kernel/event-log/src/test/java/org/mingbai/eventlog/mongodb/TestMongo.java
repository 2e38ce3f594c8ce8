package org.mingbai.eventlog.mongodb;

import java.util.UUID;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Assumptions;

/** The server that the tests are given, one database for each test; without one they say that they are skipped. */
final class TestMongo {

    private static final String SERVER = "MINGBAI_TEST_MONGODB_URI";

    private TestMongo() {
    }

    /** The address of a database that nobody else uses. */
    static String database() {
        String server = System.getenv(SERVER);
        Assumptions.assumeTrue(server != null, "skipped: no MongoDB (" + SERVER + " is not set)");
        return server.replaceAll("/*$", "") + "/mingbai-" + UUID.randomUUID();
    }

    static void drop(String uri) {
        ConnectionString address = new ConnectionString(uri);
        try (var client = MongoClients.create(address)) {
            client.getDatabase(address.getDatabase()).drop();
        }
    }
}
