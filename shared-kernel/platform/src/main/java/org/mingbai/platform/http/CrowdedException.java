package org.mingbai.platform.http;

/** No room for one more that waits: 503, or 429 where it is the caller's own that fill it. */
public final class CrowdedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean ownDoing;

    CrowdedException(boolean ownDoing) {
        super(ownDoing ? "too many at once by one account" : "too many at once");
        this.ownDoing = ownDoing;
    }

    boolean isOwnDoing() {
        return ownDoing;
    }
}
