package org.mingbai.platform.http;

/** Nothing is there under this id, or nothing that may be told: 404. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
