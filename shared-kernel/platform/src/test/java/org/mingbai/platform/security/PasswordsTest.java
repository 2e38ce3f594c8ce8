package org.mingbai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How long an answer takes is the work that is done for it, so the work is what is compared. */
class PasswordsTest {

    private static final String END = "xfKPZoO2vO1sVFIji4FyX.2ZEB/feE3pIh/NVzj2.o5p78c0Mj/eS";
    private static final Map<String, String> HASHES = Map.of("cheap", "{bcrypt}$2b$10$" + END, "dear", "{bcrypt}$2b$13$" + END, "demo", "{noop}mingbai");

    private final List<Integer> hashed = new ArrayList<>();
    private final PasswordEncoder counting = new PasswordEncoder() {
        @Override
        public String encode(CharSequence raw) {
            throw new IllegalStateException("nothing is encoded here");
        }

        @Override
        public boolean matches(CharSequence raw, String encoded) {
            hashed.add(PasswordHash.cost(encoded));
            return raw.equals("right") && HASHES.containsValue(encoded);
        }
    };
    private final Passwords passwords = new Passwords(name -> Optional.ofNullable(HASHES.get(name)).map(hash -> user(name, hash))
            .orElseThrow(() -> new UsernameNotFoundException("none")), counting, 13);

    @ParameterizedTest
    @ValueSource(strings = {"cheap", "dear", "demo", "nobody", "Cheap", ""})
    void a_wrong_password_costs_the_same_work_at_every_account_and_at_none(String account) {
        assertThatThrownBy(() -> passwords.authenticate(claim(account, "wrong"))).isInstanceOf(BadCredentialsException.class);
        assertThat(hashed.stream().filter(cost -> cost > 0).mapToLong(cost -> 1L << cost).sum()).isEqualTo(1L << 13);
    }

    @Test
    void the_right_password_is_looked_at_once() {
        assertThat(passwords.authenticate(claim("cheap", "right")).isAuthenticated()).isTrue();
        assertThat(hashed).containsExactly(10);
    }

    @ParameterizedTest
    @CsvSource({"{noop}mingbai, the password itself", "{MD5}5f4dcc3b5aa765d61d8327deb882cf99, only {bcrypt}", "mingbai, only {bcrypt}",
        "{sha256}97cde38028ad898ebc02e690819fa220, only {bcrypt}", "{bcrypt}$2y$10$..., no whole bcrypt hash", "'', only {bcrypt}", "{unknown}x, only {bcrypt}",
        "{bcrypt}$2b$04$" + END + ", cost is 4", "{bcrypt}$2b$09$" + END + ", cost is 9", "{bcrypt}$2b$31$" + END + ", cost is 31",
        "$2b$10$" + END + ", only {bcrypt}", "{BCRYPT}$2b$10$" + END + ", only {bcrypt}"})
    void what_protects_no_password_is_refused_and_not_quoted(String hash, String why) {
        assertThatThrownBy(() -> PasswordHash.require("liu", hash, false)).isInstanceOf(PasswordHashRefusedException.class)
                .hasMessageContaining("liu").hasMessageContaining(why).hasMessageNotContaining(END);
    }

    @Test
    void a_demonstration_may_write_its_password_down_and_nothing_else_more() {
        assertThatCode(() -> PasswordHash.require("liu", "{noop}mingbai", true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordHash.require("liu", "{noop}", true)).isInstanceOf(PasswordHashRefusedException.class);
        assertThatThrownBy(() -> PasswordHash.require("liu", "{MD5}5f4dcc3b5aa765d61d8327deb882cf99", true)).isInstanceOf(PasswordHashRefusedException.class);
        assertThatCode(() -> PasswordHash.require("liu", "{bcrypt}$2y$12$" + END, false)).doesNotThrowAnyException();
    }

    private static UsernamePasswordAuthenticationToken claim(String account, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(account, password);
    }

    private static AccountUser user(String name, String hash) {
        return new AccountUser(new Account(new AccountId(name), name, hash, Set.of(Role.LEADER), Set.of(new UnitCode("130000")), null));
    }
}
