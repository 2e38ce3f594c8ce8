package org.mingbai.eventlog.failure;


/** Something failed. A condition that does not hold is no failure: see {@code AppendResult.ConditionFailed}. */
public class EventLogException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EventLogException(String message) {
        super(message);
    }

    public EventLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
