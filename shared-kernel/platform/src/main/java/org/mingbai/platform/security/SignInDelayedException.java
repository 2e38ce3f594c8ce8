package org.mingbai.platform.security;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Nothing was judged, try again after the wait. Spring Security takes it for a refused sign-in. */
public abstract sealed class SignInDelayedException extends AuthenticationException permits TooManyGuessesException, SignInsCrowdedException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    SignInDelayedException(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    /** In whole seconds, at least one: what {@code Retry-After} says. */
    public final long seconds() {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
