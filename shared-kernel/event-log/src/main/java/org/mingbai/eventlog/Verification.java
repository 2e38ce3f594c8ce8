package org.mingbai.eventlog;

/** What {@link EventLog#verify} found. */
public sealed interface Verification {

    /** Every commit of the range hashes, chains and is indexed as it should. */
    record Intact(long from, long to, long events) implements Verification {
    }

    /** @param position the first bad one */
    record Broken(long position, String reason) implements Verification {
    }
}
