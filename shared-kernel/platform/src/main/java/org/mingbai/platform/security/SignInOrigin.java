package org.mingbai.platform.security;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/**
 * What a claim to be somebody comes with beside the password.
 *
 * @param browser the cookie of {@link KnownBrowser}
 */
record SignInOrigin(String from, @Nullable String browser) {

    static SignInOrigin of(HttpServletRequest request) {
        return new SignInOrigin(GuessedFrom.of(request), KnownBrowser.cookie(request));
    }
}
