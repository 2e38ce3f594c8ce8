package org.mingbai.viewstore.mongodb;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Assumptions;

/** The server that the tests are given, one database for each test; without one they say that they are skipped. */
public final class TestMongo {

    private static final String SERVER = "MINGBAI_TEST_MONGODB_URI";

    private TestMongo() {
    }

    /** The address of a database that nobody else uses. */
    public static String database() {
        String server = System.getenv(SERVER);
        Assumptions.assumeTrue(server != null, "skipped: no MongoDB (" + SERVER + " is not set)");
        return server.replaceAll("/*$", "") + "/mingbai-" + UUID.randomUUID();
    }

    public static void drop(String uri) {
        with(uri, MongoDatabase::drop);
    }

    /** Everything in the database, as it lies there. */
    static byte[] bytes(String uri) {
        var all = new ByteArrayOutputStream();
        with(uri, database -> database.listCollectionNames().forEach(name -> database.getCollection(name, RawBsonDocument.class).find()
                .forEach(document -> all.writeBytes(document.getByteBuffer().array()))));
        return all.toByteArray();
    }

    static List<String> collections(String uri) {
        var names = new ArrayList<String>();
        with(uri, database -> database.listCollectionNames().into(names));
        return names.stream().sorted().toList();
    }

    static void with(String uri, Consumer<MongoDatabase> doing) {
        ConnectionString address = new ConnectionString(uri);
        try (var client = MongoClients.create(address)) {
            doing.accept(client.getDatabase(address.getDatabase()));
        }
    }
}
