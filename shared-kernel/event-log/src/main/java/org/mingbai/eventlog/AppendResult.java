package org.mingbai.eventlog;

import java.time.Instant;

/** The answer to an append that reached a verdict. Failures are exceptions. */
public sealed interface AppendResult {

    /** The commit is in the log and on disk. */
    record Appended(long position, Instant recordedAt) implements AppendResult {
    }

    /**
     * Nothing was written.
     *
     * @param conflictingPosition a commit after the condition's position that matches its query
     */
    record ConditionFailed(long conflictingPosition) implements AppendResult {
    }
}
