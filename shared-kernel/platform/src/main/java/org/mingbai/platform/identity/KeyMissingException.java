package org.mingbai.platform.identity;

/** There is sealed text but neither a key nor the mark of an erasure: the key store is not the one that belongs to this log. */
public class KeyMissingException extends IdentityException {

    private static final long serialVersionUID = 1;

    public KeyMissingException(String message) {
        super(message);
    }
}
