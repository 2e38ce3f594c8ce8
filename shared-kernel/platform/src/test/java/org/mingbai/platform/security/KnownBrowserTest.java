package org.mingbai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KnownBrowserTest {

    private final KnownBrowser browsers = new KnownBrowser("key");

    @Test
    void a_browser_is_known_for_who_signed_in_there_and_for_nobody_else() {
        var response = new MockHttpServletResponse();
        browsers.remember("liu", new MockHttpServletRequest(), response);
        var cookie = Objects.requireNonNull(response.getCookie(KnownBrowser.NAME));

        assertThat(browsers.of(cookie.getValue(), "liu")).isPresent();
        assertThat(browsers.of(cookie.getValue(), "wang")).isEmpty();
        assertThat(new KnownBrowser("other").of(cookie.getValue(), "liu")).isEmpty();
        assertThat(browsers.of("made.up", "liu")).isEmpty();
        assertThat(browsers.of(null, "liu")).isEmpty();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2:3:4:5:6, 2001:db8:1:2::1, true", "2001:db8:1:2::1, 2001:db8:1:3::1, false", "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, 192.0.2.1, true", "::ffff:192.0.2.1, ::ffff:192.0.2.9, false"})
    void the_network_of_an_ipv6_address_is_one_place(String one, String other, boolean same) {
        assertThat(GuessedFrom.of(one).equals(GuessedFrom.of(other))).isEqualTo(same);
    }
}
