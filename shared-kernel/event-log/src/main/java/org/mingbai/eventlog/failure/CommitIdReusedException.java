package org.mingbai.eventlog.failure;

/** The commit id is in the log already, with other events. */
public class CommitIdReusedException extends AppendFailedException {

    private static final long serialVersionUID = 1;

    public CommitIdReusedException(String message) {
        super(message);
    }

    public CommitIdReusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
