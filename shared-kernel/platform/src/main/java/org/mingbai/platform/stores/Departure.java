package org.mingbai.platform.stores;

/** Why a store does not belong to the log that is there. */
public enum Departure {

    /** It does not say which log it is of: an earlier version wrote it. */
    UNMARKED,
    /** The log has another beginning, or none. */
    OF_ANOTHER_LOG,
    /** The log ends before: it was put back to an earlier state. */
    BEYOND_THE_END,
    /** The log was put back, and has gone on otherwise since. */
    OF_ANOTHER_COURSE
}
