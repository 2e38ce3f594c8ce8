package org.mingbai.platform.security;

import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** Passwords, whether they come by the form or by HTTP Basic, are guesses at one account, counted in one place. */
final class LimitedSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 100;

    private final AuthenticationProvider passwords;
    private final GuessLimit limit;
    private final KnownBrowser browsers;

    LimitedSignIn(AuthenticationProvider passwords, GuessLimit limit, KnownBrowser browsers) {
        this.passwords = passwords;
        this.limit = limit;
        this.browsers = browsers;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        var account = claimed.getName();
        if (account.length() > LONGEST_NAME) {
            throw wrong();
        }
        return limit.judge("account:" + account, from(claimed), () -> fitting(claimed)).orElseThrow(LimitedSignIn::wrong);
    }

    private String from(Authentication claimed) {
        return claimed.getDetails() instanceof SignInOrigin origin
                ? browsers.of(origin.browser(), claimed.getName()).orElse(origin.from())
                : "";
    }

    private Optional<Authentication> fitting(Authentication claimed) {
        try {
            return Optional.ofNullable(passwords.authenticate(claimed));
        } catch (BadCredentialsException guessedWrong) {
            return Optional.empty();
        }
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("no such account, or another password");
    }

    @Override
    public boolean supports(Class<?> type) {
        return passwords.supports(type);
    }
}
