package org.mingbai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;

class SignInCookieTest {

    private static final long HALF = SignInCookie.VALID.toMillis() / 2;

    @Test
    void another_node_with_the_same_key_knows_who_is_signed_in() {
        assertThat(read(node("key", "{noop}old"), signedIn(node("key", "{noop}old")))).isEqualTo("liu");
    }

    @Test
    void another_key_another_password_and_an_altered_account_end_it() {
        var cookie = signedIn(node("key", "{noop}old"));
        var altered = new Cookie(SignInCookie.NAME, encoded(decoded(cookie.getValue()).replace("liu", "wang")));

        assertThat(read(node("other", "{noop}old"), cookie)).isNull();
        assertThat(read(node("key", "{noop}new"), cookie)).isNull();
        assertThat(read(node("key", "{noop}old"), altered)).isNull();
    }

    @Test
    void the_cookie_is_of_no_use_to_scripts_and_other_sites_and_goes_with_the_browser() {
        var cookie = signedIn(node("key", "{noop}old"));

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(-1);
    }

    @Test
    void who_brings_a_password_with_each_request_gets_no_cookie() {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Basic bGl1Om9sZA==");
        var response = new MockHttpServletResponse();
        var node = node("key", "{noop}old");

        node.loginSuccess(request, response, liu());
        node.loginFail(request, response);

        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    void it_is_renewed_in_its_second_half_by_hand_and_never_by_a_page_that_asks_by_itself() {
        var node = node("key", "{noop}old");

        assertThat(renewed(node, ending(node, HALF + 60_000), null)).isFalse();
        assertThat(renewed(node, ending(node, HALF - 60_000), null)).isTrue();
        assertThat(renewed(node, ending(node, HALF - 60_000), "HX-Request")).isFalse();
    }

    @Test
    void a_renewed_cookie_is_of_the_same_session_and_a_new_sign_in_of_another() {
        var node = node("key", "{noop}old");
        var first = session(node, signedIn(node));

        assertThat(first).isNotEmpty().isNotEqualTo(session(node, signedIn(node)));
        var request = new MockHttpServletRequest();
        request.setCookies(ending(node, HALF - 60_000));
        var response = new MockHttpServletResponse();
        node.autoLogin(request, response);
        assertThat(session(node, Objects.requireNonNull(response.getCookie(SignInCookie.NAME)))).isEqualTo("session");
    }

    @Test
    void nobody_moves_it_into_another_session() {
        var node = node("key", "{noop}old");
        var cookie = ending(node, 60_000);
        var moved = new Cookie(SignInCookie.NAME, encoded(decoded(cookie.getValue()).replace(":session:", ":planted:")));

        assertThat(read(node, moved)).isNull();
        assertThat(session(node, moved)).isEmpty();
    }

    private static String session(SignInCookie node, Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        node.autoLogin(request, new MockHttpServletResponse());
        return SignInCookie.session(request);
    }

    @Test
    void it_ends_by_itself() {
        var node = node("key", "{noop}old");

        assertThat(read(node, ending(node, -1_000))).isNull();
        assertThat(read(node, ending(node, 60_000))).isEqualTo("liu");
    }

    private static boolean renewed(SignInCookie node, Cookie cookie, @Nullable String header) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        if (header != null) {
            request.addHeader(header, "true");
        }
        var response = new MockHttpServletResponse();
        assertThat(node.autoLogin(request, response)).isNotNull();
        return response.getCookie(SignInCookie.NAME) != null;
    }

    private static Cookie ending(SignInCookie node, long millis) {
        var tokens = node.within(node.tokens(new AccountUser(account("liu", "{noop}old")), System.currentTimeMillis() + millis), "session");
        return new Cookie(SignInCookie.NAME, encoded(String.join(":", tokens)));
    }

    private static @Nullable String read(SignInCookie node, Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        var found = node.autoLogin(request, new MockHttpServletResponse());
        return found == null ? null : found.getName();
    }

    private static Cookie signedIn(SignInCookie node) {
        var response = new MockHttpServletResponse();
        node.loginSuccess(new MockHttpServletRequest(), response, liu());
        return Objects.requireNonNull(response.getCookie(SignInCookie.NAME));
    }

    private static UsernamePasswordAuthenticationToken liu() {
        return UsernamePasswordAuthenticationToken.authenticated(new AccountUser(account("liu", "{noop}old")), null, Set.of());
    }

    private static SignInCookie node(String key, String passwordHash) {
        UserDetailsService accounts = name -> new AccountUser(account(name, passwordHash));
        return new SignInCookie(key, accounts, request -> request.getHeader("Authorization") != null, new KnownBrowser(key));
    }

    private static Account account(String name, String passwordHash) {
        return new Account(new AccountId(name), name, passwordHash, Set.of(Role.LEADER), Set.of(new UnitCode("130000")), null);
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text + "=".repeat((4 - text.length() % 4) % 4)), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
