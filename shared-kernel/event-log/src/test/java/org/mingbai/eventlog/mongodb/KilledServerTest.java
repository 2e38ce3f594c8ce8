package org.mingbai.eventlog.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.axon.Await;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.storage.CommitStorage;

/**
 * The server is killed (SIGKILL) while 8 threads append, and started again on the same folder; the log is the same all the time and
 * goes on by itself. Rounds: {@code -Dmingbai.crash.rounds}, default 10.
 */
class KilledServerTest {

    private static final int ROUNDS = Integer.getInteger("mingbai.crash.rounds", 10);
    private static final int CONTROL_KILLS = 10;
    private static final int THREADS = 8;

    private final long seed = Long.getLong("mingbai.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger();
    @TempDir
    Path folder;
    private volatile boolean enough;

    @Test
    void nothing_acknowledged_is_lost_with_the_server() throws Exception {
        try (OwnServer server = OwnServer.startIn(folder)) {
            String uri = server.database();
            try (EventLog log = log(uri)) {
                List<Thread> writers = startWriters(log);
                for (int round = 1; round <= ROUNDS; round++) {
                    killUnderLoad(server);
                    server.start();
                    try (EventLog other = log(uri)) {
                        assertThat(ledger.soFar().lostBy(other)).as("round %d, seed %d", round, seed).isEmpty();
                    }
                }
                long before = ledger.count("acknowledged");
                Await.until(() -> ledger.count("acknowledged") > before + THREADS);
                end(writers);
            }
            try (EventLog log = log(uri)) {
                assertThat(ledger.wrongs(log)).as("seed %d", seed).isEmpty();
                assertThat(ledger.count("acknowledged")).isBetween((long) ROUNDS, log.tail());
                System.out.printf("killed server: %d rounds, %,d commits acknowledged, %d unknown, %,d in the log, seed %d%n", ROUNDS,
                        ledger.count("acknowledged"), ledger.count("unknown"), log.tail(), seed);
            }
        }
    }

    /** The control: a client that does not wait for the server's answer must be caught losing, if not by the first kill, then by one of the next. */
    @Test
    void an_acknowledgement_before_the_server_has_it_is_caught() throws Exception {
        try (OwnServer server = OwnServer.startIn(folder)) {
            String uri = server.database();
            boolean lost = false;
            for (int kill = 1; kill <= CONTROL_KILLS && !lost; kill++) {
                enough = false;
                try (EventLog log = new SequencedEventLog(new LooksOnce(uri, WriteConcern.UNACKNOWLEDGED), InstantSource.system())) {
                    List<Thread> writers = startWriters(log);
                    killUnderLoad(server);
                    enough = true;
                    server.start();
                    end(writers);
                }
                try (EventLog log = log(uri)) {
                    lost = !ledger.soFar().lostBy(log).isEmpty();
                }
            }
            assertThat(lost).as("seed %d", seed).isTrue();
        }
    }

    private static EventLog log(String uri) {
        CommitStorage storage = MongoDbCommitStorage.open(uri, MongoDbOptions.DEFAULT.trustingUnknown());
        return new SequencedEventLog(storage, InstantSource.system());
    }

    private List<Thread> startWriters(EventLog log) {
        return IntStream.range(0, THREADS).mapToObj(writer -> Thread.ofPlatform().start(() -> {
            while (!enough) {
                ledger.append(log);
            }
        })).toList();
    }

    private void killUnderLoad(OwnServer server) throws InterruptedException {
        long before = ledger.count("acknowledged");
        Await.until(() -> ledger.count("acknowledged") > before);
        // a moment of its own: neither side knows when
        new CountDownLatch(1).await(20 + random.nextInt(280), TimeUnit.MILLISECONDS);
        server.kill();
    }

    private void end(List<Thread> writers) throws InterruptedException {
        enough = true;
        for (Thread writer : writers) {
            writer.join(TimeUnit.SECONDS.toMillis(90));
        }
    }
}
