package org.mingbai.eventlog;

/** Stored bytes are not a commit. */
public class CorruptCommitException extends EventLogException {

    private static final long serialVersionUID = 1;

    public CorruptCommitException(String message) {
        super(message);
    }

    public CorruptCommitException(String message, Throwable cause) {
        super(message, cause);
    }
}
