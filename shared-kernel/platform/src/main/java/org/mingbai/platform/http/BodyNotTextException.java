package org.mingbai.platform.http;

/** A body that is not well-formed UTF-8: 400. */
public final class BodyNotTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
