package org.mingbai.eventlog.mongodb;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mingbai.eventlog.crash.CrashTest;
import org.mingbai.eventlog.storage.CommitStorage;

/** The client is killed, the server goes on: {@code -Dmingbai.crash.rounds}, default 5. */
class MongoDbCrashTest extends CrashTest {

    private String uri = "";

    @BeforeEach
    void findServer() {
        uri = TestMongo.database();
    }

    @AfterEach
    void dropDatabase() {
        if (!uri.isEmpty()) {
            TestMongo.drop(uri);
        }
    }

    @Override
    protected int rounds() {
        return Integer.getInteger("mingbai.crash.rounds", 5);
    }

    @Override
    protected String place() {
        return uri;
    }

    @Override
    protected CommitStorage open() {
        return MongoDbCommitStorage.open(uri, MongoDbOptions.DEFAULT.trustingUnknown());
    }
}
