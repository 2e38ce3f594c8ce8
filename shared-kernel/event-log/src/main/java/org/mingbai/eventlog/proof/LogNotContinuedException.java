package org.mingbai.eventlog.proof;

import java.util.Base64;

import org.mingbai.eventlog.failure.EventLogException;

/** The log is not the one that was signed last: it was cut off, put back to an earlier state, exchanged or rewritten. Nothing is signed. */
public final class LogNotContinuedException extends EventLogException {

    private static final long serialVersionUID = 1L;

    private final long signed;
    private final long tail;

    LogNotContinuedException(Checkpoint signed, long tail) {
        super((tail < signed.size() ? "the log ends at " + tail + " and does not contain" : "the log does not continue")
                + " the checkpoint of size " + signed.size() + " with root " + Base64.getEncoder().encodeToString(signed.root()));
        this.signed = signed.size();
        this.tail = tail;
    }

    /** How many commits were signed. */
    public long signed() {
        return signed;
    }

    /** Where the log ends. */
    public long tail() {
        return tail;
    }

    /** True if commits are missing at the end; else it is long enough, and another. */
    public boolean isCutOff() {
        return tail < signed;
    }
}
