package org.mingbai.eventlog.engine;

import org.mingbai.eventlog.AppendResult;

/** Is told what the log does, for figures about it. Called on the log's own threads: it must return at once, and may not throw. */
public interface LogObserver {

    LogObserver NONE = new LogObserver() {
    };

    /** A batch became durable, in so many nanoseconds: the sync is most of them. */
    default void written(int commits, long nanos) {
    }

    /** An append was answered, so many nanoseconds after it was given to the log. */
    default void answered(AppendResult result, long nanos) {
    }
}
