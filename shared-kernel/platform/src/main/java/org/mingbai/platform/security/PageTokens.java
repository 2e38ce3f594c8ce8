package org.mingbai.platform.security;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The token against forged requests lies in a cookie, not in the session: a page that was open while its reader had to sign in again
 * still sends, and what was typed on it is not lost. Scripts send the cookie's value itself, forms the masked one that the page bears.
 */
final class PageTokens implements CsrfTokenRequestHandler {

    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

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
