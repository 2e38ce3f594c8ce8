package org.mingbai.platform.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads a refused sign-in back to its form: passwords are judged on either side, the form is a page of the query side. What was typed as
 * the account goes there by a cookie of a minute, never by the address, which histories and logs keep: it may have been the password.
 */
public final class SignInRefused implements AuthenticationFailureHandler {

    /** The form: its GET is a page of the query side, its POST is judged by the filters of both. */
    public static final String FORM = "/sign-in";
    /** The parameter of the form's address that says that the password was wrong. */
    public static final String REFUSED = "refused";
    /** The parameter that has the seconds to wait after too many guesses. */
    public static final String WAIT = "wait";
    /** The parameter that has the seconds to wait where too many sign in at once. */
    public static final String BUSY = "busy";
    /** The cookie with the account that was typed, see {@link #typed}. */
    public static final String TYPED = "mingbai-typed";

    private static final int LONGEST = 100;
    private static final int SECONDS = 60;

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var account = request.getParameter("username");
        if (account != null && account.length() <= LONGEST) {
            response.addCookie(typed(account, request.isSecure()));
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        if (failure instanceof SignInDelayedException delayed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delayed.seconds()));
        }
        response.setHeader(HttpHeaders.LOCATION, FORM + "?" + why(failure));
    }

    private static String why(AuthenticationException failure) {
        return !(failure instanceof SignInDelayedException delayed) ? REFUSED : switch (delayed) {
            case TooManyGuessesException _ -> WAIT + "=" + delayed.seconds();
            case SignInsCrowdedException _ -> BUSY + "=" + delayed.seconds();
        };
    }

    private static Cookie typed(String account, boolean secure) {
        var cookie = new Cookie(TYPED, Base64.getUrlEncoder().withoutPadding().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
        cookie.setPath(FORM);
        cookie.setMaxAge(SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    /** What was typed as the account; empty for a cookie that is not ours. */
    public static String typed(String cookie) {
        try {
            return new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException foreign) {
            return "";
        }
    }
}
