package org.mingbai.eventlog.failure;


/** The commit may or may not be in the log. Ask {@code EventLog.positionOf}, or append it again under the same commit id. */
public class OutcomeUnknownException extends AppendFailedException {

    private static final long serialVersionUID = 1;

    public OutcomeUnknownException(String message) {
        super(message);
    }

    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
