package org.mingbai.platform.security;

import java.util.Optional;

import org.mingbai.kernel.Actor;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in on this request. */
public final class SignedIn {

    private SignedIn() {
    }

    public static Optional<Actor> actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountUser user
                ? Optional.of(user.account().actor())
                : Optional.empty();
    }
}
