package org.mingbai.eventlog.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.conformance.Commits;
import org.mingbai.eventlog.conformance.RaceTest;
import org.mingbai.eventlog.engine.SequencedEventLog;

/** Two logs on one database, as two processes would have them: each with a client of its own. */
class SharedDatabaseTest {

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

    private EventLog open() {
        return new SequencedEventLog(MongoDbCommitStorage.open(uri, MongoDbOptions.DEFAULT.trustingUnknown()), InstantSource.system());
    }

    @Test
    void each_of_200_keys_has_one_winner() throws Exception {
        try (EventLog one = open(); EventLog two = open()) {
            RaceTest.race(List.of(one, two));
        }
    }

    @Test
    void what_the_other_appends_is_seen_without_appending() throws Exception {
        try (EventLog writer = open(); EventLog reader = open()) {
            CountDownLatch seen = new CountDownLatch(1);
            try (AutoCloseable registration = reader.onAppended(tail -> seen.countDown())) {
                Commits.append(writer, Commits.event("Appended", "ticket:1"));
                assertThat(seen.await(20, TimeUnit.SECONDS)).as(registration.toString()).isTrue();
            }
            assertThat(reader.tail()).isEqualTo(1);
            assertThat(reader.read(1).toList()).isEqualTo(writer.read(1).toList());
        }
    }
}
