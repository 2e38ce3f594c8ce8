package org.mingbai.platform.security;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The token against forged requests lies in a cookie: scripts send the cookie's value itself, forms the masked one that the page bears. It
 * is sealed for one session, so a token that somebody had from their own session, or planted before a sign-in, is none in another's. A
 * page that was open while its reader had to sign in again reads the new one from the cookie, and what was typed on it is not lost.
 */
final class PageTokens implements CsrfTokenRequestHandler, CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();
    private final CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
    private final Seal seal;

    PageTokens(String key) {
        seal = new Seal(key, "page-token");
        cookies.setHeaderName(HEADER);
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var random = Seal.random();
        return new DefaultCsrfToken(HEADER, PARAMETER, random + "." + seal.of(SignInCookie.session(request), random));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookies.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var token = cookies.loadToken(request);
        if (token == null) {
            return null;
        }
        var parts = token.getToken().split("\\.", 2);
        return parts.length == 2 && seal.fits(parts[1], SignInCookie.session(request), parts[0]) ? token : null;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        var sent = request.getHeader(token.getHeaderName());
        return token.getToken().equals(sent) ? sent : masked.resolveCsrfTokenValue(request, token);
    }
}
