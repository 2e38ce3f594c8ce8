package org.mingbai.platform.security;

import java.time.Duration;

/** Too many wrong guesses at one thing, or from one place: 429. */
public final class TooManyGuessesException extends SignInDelayedException {

    private static final long serialVersionUID = 1L;

    TooManyGuessesException(Duration wait) {
        super("too many wrong guesses", wait);
    }
}
