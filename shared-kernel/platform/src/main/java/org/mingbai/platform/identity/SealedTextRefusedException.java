package org.mingbai.platform.identity;

/** The sealed text does not open for this owner and field: it was altered, or moved here from elsewhere. */
public class SealedTextRefusedException extends IdentityException {

    private static final long serialVersionUID = 1;

    public SealedTextRefusedException(String message) {
        super(message);
    }

    public SealedTextRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
