package org.mingbai.eventlog.failure;

/** The queue stayed full for as long as the log is set to wait. Nothing was written; try later. */
public class LogOverloadedException extends AppendFailedException {

    private static final long serialVersionUID = 1;

    public LogOverloadedException(String message) {
        super(message);
    }

    public LogOverloadedException(String message, Throwable cause) {
        super(message, cause);
    }
}
