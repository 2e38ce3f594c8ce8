package org.mingbai.eventlog.failure;

/** The stored log has a format that this software does not read. */
public class LogFormatException extends EventLogException {

    private static final long serialVersionUID = 1;

    public LogFormatException(String message) {
        super(message);
    }

    public LogFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
