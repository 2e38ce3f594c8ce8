package org.mingbai.platform.security;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

/**
 * A browser that an account has signed in at before. Its guesses at that account are counted for itself: whoever else guesses from the
 * same address, such as from the next desk, keeps nobody out at their own.
 */
final class KnownBrowser {

    static final String NAME = "mingbai-browser";
    private static final Duration VALID = Duration.ofDays(365);

    private final Seal seal;

    KnownBrowser(String key) {
        seal = new Seal(key, "browser");
    }

    /** What the browser is called, if it is known for this account. */
    Optional<String> of(@Nullable String cookie, String account) {
        int dot = cookie == null ? -1 : cookie.indexOf('.');
        if (cookie == null || dot < 0) {
            return Optional.empty();
        }
        var id = cookie.substring(0, dot);
        return seal.fits(cookie.substring(dot + 1), account, id) ? Optional.of("browser:" + id) : Optional.empty();
    }

    void remember(String account, HttpServletRequest request, HttpServletResponse response) {
        if (of(cookie(request), account).isPresent()) {
            return;
        }
        var id = Seal.random();
        var cookie = new Cookie(NAME, id + "." + seal.of(account, id));
        cookie.setPath(SignInRefused.FORM);
        cookie.setMaxAge(Math.toIntExact(VALID.toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }

    static @Nullable String cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
