package org.mingbai.platform.security;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong guesses at one thing: 429, try again after the wait. Spring Security takes it for a refused sign-in. */
public final class TooManyGuessesException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyGuessesException(Duration wait) {
        super("too many wrong guesses");
        this.wait = wait;
    }

    /** In whole seconds, at least one: what {@code Retry-After} says. */
    public long seconds() {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
