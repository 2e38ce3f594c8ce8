package org.mingbai.eventlog.transfer;

import org.mingbai.eventlog.failure.EventLogException;

/** A commit cannot be taken over: it does not continue what is there, or is not what its hash says. Everything before it was taken. */
public final class TransferException extends EventLogException {

    private static final long serialVersionUID = 1L;

    public TransferException(String message) {
        super(message);
    }
}
