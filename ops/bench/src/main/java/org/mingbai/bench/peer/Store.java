package org.mingbai.bench.peer;

import java.util.OptionalLong;

/** An open store of a peer that runs in this process. */
public interface Store extends AutoCloseable {

    Appender appender(int writer);

    /** Synced writes so far, if it counts them. */
    default OptionalLong syncs() {
        return OptionalLong.empty();
    }

    /** CPU in microseconds of processes that work for it. */
    default long foreignMicros() {
        return 0;
    }

    @Override
    void close();
}
