package org.mingbai.bench.peer;

import java.util.Optional;

/** Something that keeps events, or stands for a limit of this machine. */
public interface Peer extends AutoCloseable {

    String name();

    /** What exactly was run: version and settings that matter. */
    String version();

    /** Starts whatever it needs. @return why it cannot run here; empty if it can */
    Optional<String> prepare() throws Exception;

    /** Makes the store that cells with this preload begin with; asked once for each, before anything is measured. */
    default void preload(int payload, long events) throws Exception {
    }

    Sample measure(Cell cell, Timing timing) throws Exception;

    @Override
    void close();
}
