package org.mingbai.eventlog.failure;

/** The append was not done; unless it is an {@link OutcomeUnknownException}, nothing was written. */
public class AppendFailedException extends EventLogException {

    private static final long serialVersionUID = 1;

    public AppendFailedException(String message) {
        super(message);
    }

    public AppendFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
