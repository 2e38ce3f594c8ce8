package org.mingbai.bench.log;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;

/** Fills a log through its front door: one event a commit, twenty events a ticket, spread over the whole log. */
final class Preload {

    static final int EVENTS_PER_TICKET = 20;
    private static final int UNDER_WAY = 2048;

    private Preload() {
    }

    static Path make(Path folder, int payload, long events) {
        folder.toFile().mkdirs();
        var random = new SplittableRandom(events);
        long tickets = Math.max(1, events / EVENTS_PER_TICKET);
        Deque<CompletableFuture<AppendResult>> underWay = new ArrayDeque<>();
        try (EventLog log = new SequencedEventLog(RocksDbCommitStorage.open(folder), InstantSource.system())) {
            for (long i = 0; i < events; i++) {
                byte[] bytes = new byte[payload];
                random.nextBytes(bytes);
                var tags = Set.of(ticket(i % tickets), new Tag("unit", Integer.toString(random.nextInt(100))));
                var commit = NewCommit.of(new UUID(random.nextLong(), random.nextLong()), LogStore.WHO, new NewEvent("TicketNoted", 1, tags, bytes));
                underWay.add(log.append(commit, AppendCondition.none()));
                if (underWay.size() == UNDER_WAY) {
                    underWay.remove().join();
                }
            }
            underWay.forEach(CompletableFuture::join);
        }
        return folder;
    }

    static Tag ticket(long number) {
        return new Tag("ticket", Long.toString(number));
    }
}
