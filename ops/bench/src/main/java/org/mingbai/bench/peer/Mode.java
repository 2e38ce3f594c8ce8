package org.mingbai.bench.peer;

/** What an append is made of. */
public enum Mode {

    /** Payload and tags. */
    PLAIN,

    /** With the condition that nothing bears the event's ticket since the writer's own last append; no two writers share a ticket. */
    CONDITION,

    /** The client first looks up where its ticket stands in the log, then appends on that condition. */
    LOOK_UP,

    /** The payload is sealed for its ticket first, as the whole system does with free text. */
    SEALED,

    /** Control: the same log, whose SHA-256 was taken out for the time of the measurement. */
    NO_HASH,

    /** A request over HTTP until its answer. */
    REQUEST
}
