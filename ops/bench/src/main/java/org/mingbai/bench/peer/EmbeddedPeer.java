package org.mingbai.bench.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A peer in this process whose store is a folder of its own for every repetition. */
public abstract class EmbeddedPeer implements Peer {

    protected final Path work;
    private int opened;

    protected EmbeddedPeer(Path work) {
        this.work = work;
    }

    @Override
    public Optional<String> prepare() throws Exception {
        Files.createDirectories(work);
        return Optional.empty();
    }

    /** @param folder exists and is empty */
    protected abstract Store open(Path folder, Cell cell) throws Exception;

    @Override
    public Sample measure(Cell cell, Timing timing) throws Exception {
        Path folder = Files.createDirectories(work.resolve("store-" + opened++));
        try (Store store = open(folder, cell)) {
            return Writers.run(store, cell, timing, folder);
        } finally {
            Folders.delete(folder);
        }
    }

    @Override
    public void close() {
        Folders.delete(work);
    }
}
