package org.mingbai.platform.http;

/** A view did not fold the position that was asked for in time, or the log never had it: 503, try again. */
public final class PositionNotReachedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
