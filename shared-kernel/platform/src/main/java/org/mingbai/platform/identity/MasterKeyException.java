package org.mingbai.platform.identity;

/** The master key is absent, malformed, or kept where others may read it. */
public class MasterKeyException extends IdentityException {

    private static final long serialVersionUID = 1;

    public MasterKeyException(String message) {
        super(message);
    }

    public MasterKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
