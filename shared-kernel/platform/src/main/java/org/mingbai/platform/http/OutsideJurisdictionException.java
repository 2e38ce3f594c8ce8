package org.mingbai.platform.http;

/** The thing lies outside the reader's jurisdiction or term: 403. */
public final class OutsideJurisdictionException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
