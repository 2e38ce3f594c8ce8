package org.mingbai.platform.security;

import java.time.Duration;

/** So many passwords wait for their slow hash that one more would wait too long: 503. Nobody's work stops for those who sign in. */
public final class SignInsCrowdedException extends SignInDelayedException {

    private static final long serialVersionUID = 1L;

    SignInsCrowdedException() {
        super("too many passwords at once", Duration.ofSeconds(5));
    }
}
