package org.mingbai.platform.backup;

/** A folder is no whole backup, or not the one it is taken for; the message says what differs. */
public final class BackupRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupRefusedException(String message) {
        super(message);
    }

    BackupRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
