package org.mingbai.eventlog.failure;

/** The storage could not read or write. */
public class StorageException extends EventLogException {

    private static final long serialVersionUID = 1;

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
