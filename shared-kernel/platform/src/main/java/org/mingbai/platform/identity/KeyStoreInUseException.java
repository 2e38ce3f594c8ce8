package org.mingbai.platform.identity;

/** Another process, or another store of this process, has the folder open. */
public class KeyStoreInUseException extends KeyStoreException {

    private static final long serialVersionUID = 1;

    public KeyStoreInUseException(String message) {
        super(message);
    }
}
