package org.mingbai.eventlog.failure;

/** The log is closed. Nothing was written. */
public class LogClosedException extends AppendFailedException {

    private static final long serialVersionUID = 1;

    public LogClosedException(String message) {
        super(message);
    }

    public LogClosedException(String message, Throwable cause) {
        super(message, cause);
    }
}
