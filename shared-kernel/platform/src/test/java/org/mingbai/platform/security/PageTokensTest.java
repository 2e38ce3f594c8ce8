package org.mingbai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageTokensTest {

    private final PageTokens tokens = new PageTokens("key");

    @Test
    void a_token_is_one_in_its_own_session_only() {
        var mine = in(null);
        SignInCookie.begin(mine);
        var given = given(mine);

        mine.setCookies(given);
        assertThat(tokens.loadToken(mine)).isNotNull();
        var theirs = in(given);
        SignInCookie.begin(theirs);
        assertThat(tokens.loadToken(theirs)).isNull();
        assertThat(tokens.loadToken(in(given))).as("signed out").isNull();
    }

    @Test
    void a_token_from_before_the_sign_in_is_none_afterwards() {
        var planted = given(in(null));
        var signedIn = in(planted);
        assertThat(tokens.loadToken(signedIn)).isNotNull();

        SignInCookie.begin(signedIn);

        assertThat(tokens.loadToken(signedIn)).isNull();
    }

    @Test
    void a_token_that_somebody_made_up_or_another_installation_gave_is_none() {
        var foreign = new PageTokens("other");
        var response = new MockHttpServletResponse();
        foreign.saveToken(foreign.generateToken(in(null)), in(null), response);

        assertThat(tokens.loadToken(in(response.getCookie("XSRF-TOKEN")))).isNull();
        assertThat(tokens.loadToken(in(new Cookie("XSRF-TOKEN", "made-up")))).isNull();
        assertThat(tokens.loadToken(in(new Cookie("XSRF-TOKEN", "made.up")))).isNull();
    }

    private Cookie given(MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        tokens.saveToken(tokens.generateToken(request), request, response);
        return Objects.requireNonNull(response.getCookie("XSRF-TOKEN"));
    }

    private static MockHttpServletRequest in(Cookie cookie) {
        var request = new MockHttpServletRequest();
        if (cookie != null) {
            request.setCookies(cookie);
        }
        return request;
    }
}
