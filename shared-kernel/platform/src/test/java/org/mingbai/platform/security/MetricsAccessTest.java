package org.mingbai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class MetricsAccessTest {

    private static final String TOKEN = "0123456789abcdef";

    private static boolean allows(@Nullable String expected, @Nullable String header, @Nullable Authentication who) {
        return allows(expected, header, who, "/actuator/prometheus");
    }

    private static boolean allows(@Nullable String expected, @Nullable String header, @Nullable Authentication who, String path) {
        var request = new MockHttpServletRequest("GET", path);
        if (header != null) {
            request.addHeader("Authorization", header);
        }
        return new MetricsAccess(expected).authorize(() -> who, new RequestAuthorizationContext(request)).isGranted();
    }

    @Test
    void the_bearer_of_the_token_is_told_and_nobody_with_another() {
        assertThat(allows(TOKEN, "Bearer " + TOKEN, null)).isTrue();
        assertThat(allows(TOKEN, "Bearer " + TOKEN + "0", null)).isFalse();
        assertThat(allows(TOKEN, TOKEN, null)).isFalse();
        assertThat(allows(TOKEN, null, null)).isFalse();
        assertThat(allows(TOKEN, "Bearer " + TOKEN, null, "/actuator/backup")).isFalse();
    }

    @Test
    void an_installation_without_a_token_accepts_none() {
        assertThat(allows(null, "Bearer ", null)).isFalse();
        assertThat(allows("  ", "Bearer ", null)).isFalse();
    }

    @Test
    void of_those_who_sign_in_only_an_administrator_is_told() {
        assertThat(allows(TOKEN, null, new TestingAuthenticationToken("admin", "", "ROLE_ADMIN"))).isTrue();
        assertThat(allows(TOKEN, null, new TestingAuthenticationToken("leader", "", "ROLE_LEADER"))).isFalse();
    }
}
