package org.mingbai.eventlog.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.axon.Await;
import org.mingbai.eventlog.engine.SequencedEventLog;

/** The primary steps down while 8 threads append, three times. Needs a replica set of several members in the given address. */
@Timeout(180)
class StepDownTest {

    private static final int TIMES = 3;

    private final Ledger ledger = new Ledger();
    private volatile boolean enough;

    @Test
    void nothing_acknowledged_is_lost_when_the_primary_steps_down() throws Exception {
        String uri = TestMongo.database();
        try (MongoClient client = MongoClients.create(uri)) {
            List<String> members = client.getDatabase("admin").runCommand(new Document("hello", 1)).getList("hosts", String.class, List.of());
            assumeTrue(members.size() > 1, "skipped: the MongoDB given has one member; a step-down needs several");
            try (EventLog log = log(uri)) {
                List<Thread> writers = IntStream.range(0, 8).mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    while (!enough) {
                        ledger.append(log);
                    }
                })).toList();
                for (int time = 0; time < TIMES; time++) {
                    awaitMore();
                    stepDown(client);
                }
                awaitMore();
                enough = true;
                for (Thread writer : writers) {
                    writer.join();
                }
            }
            try (EventLog log = log(uri)) {
                assertThat(ledger.wrongs(log)).isEmpty();
            }
        }
        TestMongo.drop(uri);
    }

    private void awaitMore() {
        long before = ledger.count("acknowledged");
        Await.until(() -> ledger.count("acknowledged") > before + 50);
    }

    private static void stepDown(MongoClient client) {
        try {
            client.getDatabase("admin").runCommand(new Document("replSetStepDown", 5).append("force", true));
        } catch (MongoException e) {
            // it may close this connection too
            assertThat(e).hasMessageNotContaining("Unauthorized");
        }
    }

    private static EventLog log(String uri) {
        return new SequencedEventLog(MongoDbCommitStorage.open(uri, MongoDbOptions.DEFAULT.trustingUnknown()), InstantSource.system());
    }
}
