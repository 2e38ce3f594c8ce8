package org.mingbai.bench.log;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.bench.peer.Cell;
import org.mingbai.bench.peer.EmbeddedPeer;
import org.mingbai.bench.peer.Folders;
import org.mingbai.bench.peer.Mode;
import org.mingbai.bench.peer.Sample;
import org.mingbai.bench.peer.Store;
import org.mingbai.bench.peer.Timing;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.rocksdb.RocksDB;

/** Mingbai's log in its default settings. A preloaded log is made once and cloned for each repetition. */
public final class LogPeer extends EmbeddedPeer {

    private final Map<Long, Path> preloaded = new HashMap<>();
    private @Nullable Sealings sealings;

    public LogPeer(Path work) {
        super(work);
    }

    @Override
    public String name() {
        return "mingbai";
    }

    @Override
    public String version() {
        return "SequencedEventLog over RocksDbCommitStorage (" + RocksDB.rocksdbVersion() + "), defaults";
    }

    @Override
    public Optional<String> prepare() throws Exception {
        Optional<String> skipped = super.prepare();
        sealings = new Sealings(work.resolve("keys"));
        return skipped;
    }

    @Override
    public void preload(int payload, long events) {
        preloaded.put(events, Preload.make(work.resolve("preloaded-" + events), payload, events));
    }

    /** A log that only its size is asked of. */
    public Path preloadApart(int payload, long events) {
        return Preload.make(work.resolve("apart-" + payload), payload, events);
    }

    /** The closed log with so many events. */
    public Path preloaded(long events) {
        Path folder = preloaded.get(events);
        if (folder == null) {
            throw new IllegalStateException("no log with " + events + " events was made");
        }
        return folder;
    }

    @Override
    protected Store open(Path folder, Cell cell) throws Exception {
        if (cell.preload() > 0) {
            Folders.cloneRocksDb(preloaded(cell.preload()), folder);
        }
        var storage = new CountingStorage(RocksDbCommitStorage.open(folder));
        Sealings open = sealings;
        if (open == null) {
            throw new IllegalStateException("not prepared");
        }
        return new LogStore(new SequencedEventLog(storage, InstantSource.system()), storage, cell.mode(), open::seal);
    }

    @Override
    public Sample measure(Cell cell, Timing timing) throws Exception {
        if (cell.mode() == Mode.NO_HASH) {
            try (NoHash control = NoHash.install()) {
                return super.measure(cell, timing);
            }
        }
        return super.measure(cell, timing);
    }

    @Override
    public void close() {
        if (sealings != null) {
            sealings.close();
        }
        super.close();
    }
}
