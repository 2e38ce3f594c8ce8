package org.mingbai.eventlog.failure;

/** Stored bytes are not a commit. */
public class CorruptCommitException extends EventLogException {

    private static final long serialVersionUID = 1;

    private final long position;

    public CorruptCommitException(String message) {
        super(message);
        this.position = 0;
    }

    public CorruptCommitException(String message, Throwable cause) {
        super(message, cause);
        this.position = 0;
    }

    public CorruptCommitException(long position, String reason) {
        super("position " + position + " " + reason);
        this.position = position;
    }

    public CorruptCommitException(long position, String reason, Throwable cause) {
        super("position " + position + " " + reason, cause);
        this.position = position;
    }

    /** Where it stands, 0 where that is not known. */
    public long position() {
        return position;
    }
}
