package org.mingbai.platform.identity.mongodb;

import java.util.UUID;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Assumptions;

/** A database that nobody else uses, on the server that the tests are given; without one they say that they are skipped. */
final class TestDatabase implements AutoCloseable {

    private static final String SERVER = "MINGBAI_TEST_MONGODB_URI";

    final String uri;

    TestDatabase() {
        var server = System.getenv(SERVER);
        Assumptions.assumeTrue(server != null, "skipped: no MongoDB (" + SERVER + " is not set)");
        uri = server.replaceAll("/*$", "") + "/mingbai-" + UUID.randomUUID();
    }

    @Override
    public void close() {
        try (var client = MongoClients.create(uri)) {
            client.getDatabase(String.valueOf(new ConnectionString(uri).getDatabase())).drop();
        }
    }
}
