package org.mingbai.eventlog.failure;

/** Another process (or another log of this process) has the folder open. */
public class LogInUseException extends EventLogException {

    private static final long serialVersionUID = 1;

    public LogInUseException(String message) {
        super(message);
    }

    public LogInUseException(String message, Throwable cause) {
        super(message, cause);
    }
}
