package org.mingbai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

class RoleInterceptorTest {

    /** One endpoint for each thing that may be said, and one of which nothing is said. */
    static final class Endpoints {

        @Allows({Role.SUPERVISOR, Role.LEADER})
        public void supervisorsAndLeaders() {
        }

        @AllowsSignedIn
        public void signedIn() {
        }

        @AllowsEveryone
        public void everyone() {
        }

        public void forgotten() {
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_roles_named_pass_and_no_other_does(Role role) {
        signIn(role);
        if (role == Role.SUPERVISOR || role == Role.LEADER) {
            assertThat(passes("supervisorsAndLeaders")).isTrue();
        } else {
            assertThatThrownBy(() -> passes("supervisorsAndLeaders")).isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void an_endpoint_of_which_nothing_is_said_is_closed_to_everybody(Role role) {
        signIn(role);
        assertThatThrownBy(() -> passes("forgotten")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void one_role_of_several_is_enough_and_none_is_not() {
        signIn(Role.OPERATOR, Role.LEADER);
        assertThat(passes("supervisorsAndLeaders")).isTrue();
        signIn();
        assertThatThrownBy(() -> passes("supervisorsAndLeaders")).isInstanceOf(AccessDeniedException.class);
        assertThat(passes("signedIn")).isTrue();
    }

    @Test
    void without_a_sign_in_only_what_is_open_to_everyone_passes() {
        assertThat(passes("everyone")).isTrue();
        for (var closed : new String[] {"signedIn", "supervisorsAndLeaders", "forgotten"}) {
            assertThatThrownBy(() -> passes(closed)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        }
    }

    private static void signIn(Role... roles) {
        var account = new Account(new AccountId("liu"), "刘", "{noop}x", Set.copyOf(Arrays.asList(roles)), Set.of(new UnitCode("130000")), null);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(new AccountUser(account), null));
    }

    private static boolean passes(String endpoint) {
        try {
            var method = new HandlerMethod(new Endpoints(), Endpoints.class.getMethod(endpoint));
            return new RoleInterceptor().preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), method);
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }
}
