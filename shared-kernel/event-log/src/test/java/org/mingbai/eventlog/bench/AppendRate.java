package org.mingbai.eventlog.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;

/** Synced appends a second, each of one event with 256 bytes and two tags, without and with a condition; then the rate of reading. */
public final class AppendRate {

    private static final CommitMetadata WHO = CommitMetadata.empty().withAccount("operator-1").withCommand("log-call");

    private AppendRate() {
    }

    /** @param args seconds per measurement (default 5) */
    public static void main(String[] args) throws Exception {
        int seconds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("append-rate");
        try (EventLog log = new SequencedEventLog(RocksDbCommitStorage.open(folder), InstantSource.system())) {
            measure(log, 8, false, seconds);
            System.out.println("(warmed up)");
            for (int threads : new int[] {1, 8, 64}) {
                for (boolean conditional : new boolean[] {false, true}) {
                    measure(log, threads, conditional, seconds);
                }
            }
            long start = System.nanoTime();
            long events = log.read(1).mapToLong(commit -> commit.events().size()).sum();
            System.out.printf("read %,d events: %,.0f/s%n", events, events * 1e9 / (System.nanoTime() - start));
        }
    }

    private static void measure(EventLog log, int threads, boolean conditional, int seconds) throws InterruptedException {
        LongAdder appended = new LongAdder();
        LongAdder conflicts = new LongAdder();
        long[][] latencies = new long[threads][];
        CountDownLatch done = new CountDownLatch(threads);
        long seed = log.tail() * 1000;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int t = 0; t < threads; t++) {
            int thread = t;
            Thread.ofPlatform().start(() -> {
                latencies[thread] = work(log, new Random(seed + thread), conditional, end, appended, conflicts);
                done.countDown();
            });
        }
        done.await();
        long[] all = Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf("%2d threads%s: %,.0f/s, p50 %d us, p99 %d us, conflicts %d%n", threads, conditional ? ", condition" : "",
                appended.sum() / (double) seconds, all[all.length / 2] / 1000, all[all.length * 99 / 100] / 1000, conflicts.sum());
    }

    private static long[] work(EventLog log, Random random, boolean conditional, long end, LongAdder appended, LongAdder conflicts) {
        byte[] payload = new byte[256];
        long[] latencies = new long[1 << 20];
        int n = 0;
        while (System.nanoTime() < end && n < latencies.length) {
            random.nextBytes(payload);
            Tag ticket = new Tag("ticket", Integer.toString(random.nextInt(1_000_000)));
            Tag unit = new Tag("unit", Integer.toString(random.nextInt(100)));
            NewEvent event = new NewEvent("TicketNoted", 1, java.util.Set.of(ticket, unit), payload.clone());
            long start = System.nanoTime();
            AppendCondition condition = conditional
                    ? new AppendCondition(Query.tagged(ticket), log.lastPosition(ticket).orElse(0)) : AppendCondition.none();
            AppendResult result = log.append(NewCommit.of(new UUID(random.nextLong(), random.nextLong()), WHO, event), condition).join();
            latencies[n++] = System.nanoTime() - start;
            if (result instanceof AppendResult.Appended) {
                appended.increment();
            } else {
                conflicts.increment();
            }
        }
        return Arrays.copyOf(latencies, n);
    }
}
