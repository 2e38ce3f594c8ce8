package org.mingbai.eventlog.mongodb;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.mingbai.eventlog.conformance.EventLogConformance;
import org.mingbai.eventlog.storage.CommitStorage;

class MongoDbEventLogTest extends EventLogConformance {

    private @Nullable String uri;

    @Override
    protected CommitStorage open() {
        uri = uri == null ? TestMongo.database() : uri;
        return MongoDbCommitStorage.open(uri, MongoDbOptions.DEFAULT.trustingUnknown());
    }

    @AfterEach
    void dropDatabase() {
        if (uri != null) {
            TestMongo.drop(uri);
        }
    }
}
