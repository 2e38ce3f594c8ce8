package org.mingbai.platform.identity;

/** The key store could not read or write. A key whose creation failed so is not to be used. */
public class KeyStoreException extends IdentityException {

    private static final long serialVersionUID = 1;

    public KeyStoreException(String message) {
        super(message);
    }

    public KeyStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
