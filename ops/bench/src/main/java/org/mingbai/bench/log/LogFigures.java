package org.mingbai.bench.log;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.mingbai.bench.peer.Folders;
import org.mingbai.bench.peer.Percentiles;
import org.mingbai.bench.report.Figures;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;

/** What is asked of a log that holds many events: reading all, sourcing one ticket, bytes on disk. */
public final class LogFigures {

    private static final int TICKETS_SOURCED = 5000;

    private final Path folder;
    private final long events;

    public LogFigures(LogPeer peer, long events) {
        this.folder = peer.preloaded(events);
        this.events = events;
    }

    public void measure(Figures figures, int repetitions) {
        try (EventLog log = open()) {
            source(log, 2000);
            for (int i = 0; i < repetitions; i++) {
                long[] nanos = source(log, TICKETS_SOURCED);
                figures.add("sourcing p50", "µs", Percentiles.micros(nanos, 0.5));
                figures.add("sourcing p99", "µs", Percentiles.micros(nanos, 0.99));
                long start = System.nanoTime();
                long read = log.read(1).mapToLong(commit -> commit.events().size()).sum();
                figures.add("reading", "events/s", read * 1e9 / (System.nanoTime() - start));
            }
        }
    }

    /** A ticket's twenty events, decoded, that lie spread over the whole log. */
    private long[] source(EventLog log, int times) {
        long tickets = events / Preload.EVENTS_PER_TICKET;
        var random = new SplittableRandom(times);
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            var ticket = Preload.ticket(random.nextLong(tickets));
            long start = System.nanoTime();
            long found = log.read(Query.tagged(ticket), 0, log.tail()).mapToInt(event -> event.event().payload().length).count();
            nanos[i] = System.nanoTime() - start;
            if (found != Preload.EVENTS_PER_TICKET) {
                throw new IllegalStateException(ticket + " has " + found + " events");
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private EventLog open() {
        return new SequencedEventLog(RocksDbCommitStorage.open(folder), InstantSource.system());
    }

    /** Bytes of the closed log as it was left, then as RocksDB leaves it after a full compaction, for a byte of payload. */
    public static void bytes(Figures figures, Path folder, Path copy, int payload, long events) throws Exception {
        double payloads = (double) payload * events;
        figures.add("bytes on disk, " + payload + " B", "× payload", Folders.bytes(folder) / payloads);
        Folders.cloneRocksDb(folder, copy);
        Compaction.run(copy);
        figures.add("bytes on disk, compacted, " + payload + " B", "× payload", Folders.bytes(copy) / payloads);
        Folders.delete(copy);
    }
}
