package org.mingbai.platform.security;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who is signed in stands in a signed cookie and in no node's memory: whichever node answers next knows it, also after a restart. The
 * signature covers account, end and password hash, so a changed password ends what was signed in before. The browser forgets the cookie
 * when it is closed; the end stands in the token itself. It also says which session it is, for as long as it is renewed, sealed together
 * with the account: what belongs to one session is of no use in another.
 */
final class SignInCookie extends TokenBasedRememberMeServices {

    static final String NAME = "mingbai-session";
    /** A desk is not left alone for longer; what was typed survives the sign-in that is then due. */
    static final Duration VALID = Duration.ofHours(4);

    private static final String SESSION = SignInCookie.class.getName() + ".session";
    private static final int OWN = 4;

    private final RequestMatcher basic;
    private final KnownBrowser browsers;
    private final Seal sessions;

    /** @param key the same on every node */
    SignInCookie(String key, UserDetailsService accounts, RequestMatcher basic, KnownBrowser browsers) {
        super(key, accounts, RememberMeTokenAlgorithm.SHA256);
        this.basic = basic;
        this.browsers = browsers;
        this.sessions = new Seal(key, "session");
        setMatchingAlgorithm(RememberMeTokenAlgorithm.SHA256);
        setCookieName(NAME);
        setTokenValiditySeconds(Math.toIntExact(VALID.toSeconds()));
        setCookieCustomizer(SignInCookie::harden);
    }

    /** The session that the request belongs to; empty before anybody has signed in. */
    static String session(HttpServletRequest request) {
        return request.getAttribute(SESSION) instanceof String session ? session : "";
    }

    /** Each sign-in begins another session, whatever the browser brought along. */
    static void begin(HttpServletRequest request) {
        request.setAttribute(SESSION, Seal.random());
    }

    private static void harden(Cookie cookie) {
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        if (cookie.getMaxAge() > 0) {
            cookie.setMaxAge(-1);
        }
    }

    /** A program brings its password with each request and needs no cookie. */
    @Override
    protected boolean rememberMeRequested(HttpServletRequest request, String parameter) {
        return !basic.matches(request);
    }

    /** A program's wrong password says nothing about who is signed in at the browser. */
    @Override
    protected void cancelCookie(HttpServletRequest request, HttpServletResponse response) {
        if (!basic.matches(request)) {
            super.cancelCookie(request, response);
        }
    }

    @Override
    public void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        if (session(request).isEmpty()) {
            begin(request);
        }
        super.onLoginSuccess(request, response, signedIn);
        browsers.remember(signedIn.getName(), request, response);
    }

    @Override
    protected void setCookie(String[] tokens, int maxAge, HttpServletRequest request, @Nullable HttpServletResponse response) {
        super.setCookie(within(tokens, session(request)), maxAge, request, response);
    }

    String[] within(String[] tokens, String session) {
        var all = Arrays.copyOf(tokens, OWN + 2);
        all[OWN] = session;
        all[OWN + 1] = sessions.of(tokens[0], session);
        return all;
    }

    @Override
    protected UserDetails processAutoLoginCookie(String[] all, HttpServletRequest request, HttpServletResponse response) {
        if (all.length != OWN + 2 || !sessions.fits(all[OWN + 1], all[0], all[OWN])) {
            throw new InvalidCookieException("no cookie of ours");
        }
        var tokens = Arrays.copyOf(all, OWN);
        var user = super.processAutoLoginCookie(tokens, request, response);
        request.setAttribute(SESSION, all[OWN]);
        if (byHand(request) && pastHalf(Long.parseLong(tokens[1]))) {
            setCookie(tokens(user, System.currentTimeMillis() + VALID.toMillis()), getTokenValiditySeconds(), request, response);
        }
        return user;
    }

    /** A page that asks again by itself keeps nobody signed in. */
    private static boolean byHand(HttpServletRequest request) {
        var accepts = request.getHeader("Accept");
        return request.getHeader("HX-Request") == null && (accepts == null || !accepts.toLowerCase(Locale.ROOT).contains("text/event-stream"));
    }

    private static boolean pastHalf(long end) {
        return end - System.currentTimeMillis() < VALID.toMillis() / 2;
    }

    String[] tokens(UserDetails user, long end) {
        var signature = makeTokenSignature(end, user.getUsername(), user.getPassword(), RememberMeTokenAlgorithm.SHA256);
        return new String[] {user.getUsername(), Long.toString(end), RememberMeTokenAlgorithm.SHA256.name(), signature};
    }
}
