package org.mingbai.eventlog.proof;

import org.mingbai.eventlog.failure.EventLogException;

/** A text that is no checkpoint, key or proof, or one that its key did not sign. */
public final class MalformedProofException extends EventLogException {

    private static final long serialVersionUID = 1L;

    public MalformedProofException(String message) {
        super(message);
    }

    public MalformedProofException(String message, Throwable cause) {
        super(message, cause);
    }
}
