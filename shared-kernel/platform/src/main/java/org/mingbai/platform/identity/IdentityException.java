package org.mingbai.platform.identity;

/** Something about keys or sealed text failed. The messages of this family never hold plain text, keys or ciphertext. */
public class IdentityException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public IdentityException(String message) {
        super(message);
    }

    public IdentityException(String message, Throwable cause) {
        super(message, cause);
    }
}
