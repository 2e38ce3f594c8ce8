package org.mingbai.platform.identity;

/** The key of this owner was there and is gone or garbled, while the key store has all others: only that one has to be brought back. */
public class KeyDamagedException extends KeyMissingException {

    /** As API and pages name it. */
    public static final String NAME = "key-damaged";
    public static final String PROBLEM = "/problems/" + NAME;

    private static final long serialVersionUID = 1;

    public KeyDamagedException(KeyOwner owner) {
        super("the key of " + owner + " was in the key store, and is gone or garbled", owner);
    }
}
