package org.mingbai.platform.http;

import java.net.SocketTimeoutException;

/** A body comes so slowly that whoever sends it holds on to the server rather than to their text: 408. The container knows it as a timeout. */
public final class SlowBodyException extends SocketTimeoutException {

    private static final long serialVersionUID = 1L;

    public SlowBodyException() {
        super("the body comes too slowly");
    }
}
