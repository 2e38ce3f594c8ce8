package org.mingbai.eventlog.mongodb;

import org.mingbai.eventlog.failure.StorageException;

/** The server is set so that it may lose what it acknowledged; the message says which setting, and why. */
public final class UnsafeServerException extends StorageException {

    private static final long serialVersionUID = 1;

    UnsafeServerException(String message) {
        super(message);
    }
}
