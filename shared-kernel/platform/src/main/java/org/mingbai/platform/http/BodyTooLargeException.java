package org.mingbai.platform.http;

/** A body over the limit: 413. */
public final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
