package org.mingbai.platform.identity;

/** The key store is closed. */
public class KeyStoreClosedException extends KeyStoreException {

    private static final long serialVersionUID = 1;

    public KeyStoreClosedException(String message) {
        super(message);
    }
}
