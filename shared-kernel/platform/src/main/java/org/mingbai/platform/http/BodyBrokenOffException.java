package org.mingbai.platform.http;

import java.io.IOException;
import java.net.SocketTimeoutException;

/** A body does not come to its end: 408 where it came too slowly, 400 where whoever sent it has gone. */
public final class BodyBrokenOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyBrokenOffException(IOException cause) {
        super(cause);
    }

    boolean isSlow() {
        return isSlow(this);
    }

    /** The container hides what happened in failures of its own. */
    static boolean isSlow(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
