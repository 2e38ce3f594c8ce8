package org.mingbai.platform.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.mongodb.MongoDbViews;

class MongoDbOtherLogTest extends OtherLogConformance {

    private String database = "";
    private @Nullable MongoDbViews views;

    @BeforeEach
    void connect() {
        var server = System.getenv("MINGBAI_TEST_MONGODB_URI");
        Assumptions.assumeTrue(server != null, "skipped: no MongoDB (MINGBAI_TEST_MONGODB_URI is not set)");
        database = server.replaceAll("/*$", "") + "/mingbai-" + UUID.randomUUID();
        views = MongoDbViews.connect(database);
    }

    @AfterEach
    void disconnect() {
        if (views != null) {
            views.close();
        }
    }

    @Override
    protected ViewStore open() {
        return views.open(Tallies.SCHEMA, word -> word, Duration.ofMillis(20));
    }

    @Override
    protected List<String> aside() {
        try (var client = MongoClients.create(database)) {
            return client.getDatabase(new ConnectionString(database).getDatabase()).listCollectionNames().into(new ArrayList<>()).stream()
                    .filter(name -> name.startsWith("aside.")).toList();
        }
    }
}
