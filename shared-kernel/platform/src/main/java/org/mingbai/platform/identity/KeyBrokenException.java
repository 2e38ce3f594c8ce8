package org.mingbai.platform.identity;

/** What the key store has in place of an owner's key is not that key: it was garbled, or is another owner's. */
public class KeyBrokenException extends KeyStoreException {

    private static final long serialVersionUID = 1;

    public KeyBrokenException(KeyOwner owner, Throwable cause) {
        super("the stored key of " + owner + " is not its key", cause);
    }
}
