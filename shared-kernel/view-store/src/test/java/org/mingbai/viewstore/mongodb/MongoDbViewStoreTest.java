package org.mingbai.viewstore.mongodb;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.mingbai.viewstore.TokenBlinder;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.conformance.ViewStoreConformance;

class MongoDbViewStoreTest extends ViewStoreConformance {

    private final String uri = TestMongo.database();

    @AfterEach
    void drop() {
        TestMongo.drop(uri);
    }

    @Override
    protected ViewStore open(ViewSchema schema, TokenBlinder blinder) {
        var opened = MongoDbViewStore.open(uri, schema, blinder, Duration.ofHours(1));
        opened.claim();
        return opened;
    }

    @Override
    protected byte[] stored() {
        return TestMongo.bytes(uri);
    }

    @Override
    protected List<String> aside() {
        return TestMongo.collections(uri).stream().filter(name -> name.startsWith("aside.")).toList();
    }
}
