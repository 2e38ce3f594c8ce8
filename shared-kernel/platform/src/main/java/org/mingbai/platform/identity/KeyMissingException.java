package org.mingbai.platform.identity;

/** There is sealed text but neither a key nor the mark of an erasure: the key store is older than this log, or belongs to another. */
public class KeyMissingException extends IdentityException {

    /** As API and pages name it. */
    public static final String NAME = "keys-older-than-log";
    public static final String PROBLEM = "/problems/" + NAME;

    private static final long serialVersionUID = 1;

    private final transient KeyOwner owner;

    public KeyMissingException(KeyOwner owner) {
        this("the key store has no key of " + owner + " and no mark of its erasure: it is older than this log, or belongs to another", owner);
    }

    KeyMissingException(String message, KeyOwner owner) {
        super(message);
        this.owner = owner;
    }

    public KeyOwner owner() {
        return owner;
    }
}
