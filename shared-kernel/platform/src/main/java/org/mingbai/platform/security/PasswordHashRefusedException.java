package org.mingbai.platform.security;

/** An account's password hash protects no password, or cannot be read: the system does not start with it. Never says the hash itself. */
public final class PasswordHashRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PasswordHashRefusedException(String account, String why) {
        super("the password hash of the account " + account + " in mingbai.security.accounts is refused: " + why);
    }
}
