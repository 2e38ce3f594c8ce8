package org.mingbai.platform.identity;

/** The owner was erased; nothing can be sealed for it again. */
public class KeyDestroyedException extends IdentityException {

    private static final long serialVersionUID = 1;

    public KeyDestroyedException(String message) {
        super(message);
    }
}
