package org.mingbai.platform.integrity;

/** What was asked for rests on a log that is damaged. */
public final class LogDamagedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    LogDamagedException(long position, String reason) {
        super("position " + position + " of the log: " + reason);
        this.position = position;
    }

    /** The first bad one. */
    public long position() {
        return position;
    }
}
