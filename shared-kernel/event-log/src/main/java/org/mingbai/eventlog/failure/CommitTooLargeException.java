package org.mingbai.eventlog.failure;

/** The commit exceeds what every storage can hold in one record. */
public class CommitTooLargeException extends AppendFailedException {

    private static final long serialVersionUID = 1;

    public CommitTooLargeException(String message) {
        super(message);
    }

    public CommitTooLargeException(String message, Throwable cause) {
        super(message, cause);
    }
}
