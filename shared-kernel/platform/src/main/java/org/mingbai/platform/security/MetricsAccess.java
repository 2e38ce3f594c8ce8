package org.mingbai.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Figures are for the collector that bears the token of this installation, and for administrators; without a token for these alone. */
final class MetricsAccess implements AuthorizationManager<RequestAuthorizationContext> {

    static final String VARIABLE = "MINGBAI_METRICS_TOKEN";
    private static final String BEARER = "Bearer ";

    private final byte @Nullable [] expected;

    MetricsAccess(@Nullable String token) {
        expected = token == null || token.isBlank() ? null : (BEARER + token.strip()).getBytes(UTF_8);
    }

    @Override
    public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        var given = asked.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        // the collector reads the figures, and does nothing else there
        boolean collector = asked.getRequest().getRequestURI().endsWith("/actuator/prometheus") && expected != null && given != null && MessageDigest.isEqual(expected, given.getBytes(UTF_8));
        return new AuthorizationDecision(collector || isAdministrator(who.get()));
    }

    private static boolean isAdministrator(@Nullable Authentication who) {
        return who != null && who.getAuthorities().stream().anyMatch(role -> "ROLE_ADMIN".equals(role.getAuthority()));
    }
}
