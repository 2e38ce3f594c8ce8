package org.mingbai.platform.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Whether a password is an account's. A wrong one costs the same work whatever account it was tried at, one with a cheap hash, one with a
 * dear one, or none at all: how long the answer takes says nothing.
 */
final class Passwords implements AuthenticationProvider {

    private final UserDetailsService accounts;
    private final PasswordEncoder encoder;
    private final int work;

    /** @param work the cost of the dearest hash that an account has */
    Passwords(UserDetailsService accounts, PasswordEncoder encoder, int work) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.work = work;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        var shown = claimed.getCredentials() == null ? "" : claimed.getCredentials().toString();
        UserDetails account;
        try {
            account = accounts.loadUserByUsername(claimed.getName());
        } catch (UsernameNotFoundException unknown) {
            encoder.matches(shown, PasswordHash.nobodys(work));
            throw new BadCredentialsException("no such account", unknown);
        }
        var hash = account.getPassword() == null ? "" : account.getPassword();
        if (!encoder.matches(shown, hash)) {
            makeUpFor(shown, PasswordHash.cost(hash));
            throw new BadCredentialsException("another password");
        }
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        signedIn.setDetails(claimed.getDetails());
        return signedIn;
    }

    /** A cost one higher is twice the work, so a hash of each cost that is missing makes up for the difference exactly. */
    private void makeUpFor(String shown, int cost) {
        if (cost == 0) {
            encoder.matches(shown, PasswordHash.nobodys(work));
        }
        for (int missing = cost; cost > 0 && missing < work; missing++) {
            encoder.matches(shown, PasswordHash.nobodys(missing));
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
