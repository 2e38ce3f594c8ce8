package org.mingbai.platform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of("127.0.0.1, ::1,10.1.0.0/16,fd00::/8");

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "127.0.0.2, false", "::1, true", "10.1.255.3, true", "10.2.0.1, false", "fdab::5, true", "fe80::1, false",
        "::ffff:10.1.2.3, true", "proxy.example, false", "'', false"})
    void only_who_is_named_is_believed(String address, boolean trusted) {
        assertThat(proxies.trust(address)).isEqualTo(trusted);
    }

    @Test
    void who_asked_is_the_last_that_is_no_proxy_of_ours() {
        assertThat(proxies.client(List.of("192.0.2.9"), "10.1.0.5")).isEqualTo("192.0.2.9");
        assertThat(proxies.client(List.of("203.0.113.66, 192.0.2.9, 10.1.0.7"), "10.1.0.5")).as("what the client wrote itself stands before").isEqualTo("192.0.2.9");
        assertThat(proxies.client(List.of("203.0.113.66", "192.0.2.9"), "10.1.0.5")).isEqualTo("192.0.2.9");
        assertThat(proxies.client(List.of("192.0.2.9"), "198.51.100.1")).as("a stranger is not believed").isEqualTo("198.51.100.1");
        assertThat(proxies.client(List.of("unknown"), "10.1.0.5")).isEqualTo("10.1.0.5");
        assertThat(proxies.client(List.of(), "10.1.0.5")).isEqualTo("10.1.0.5");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {"192.0.2.7:4711, 192.0.2.7", "[2001:db8::1]:4711, 2001:db8:0:0:0:0:0:1", "[2001:db8::1], 2001:db8:0:0:0:0:0:1", "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
        "'\"192.0.2.7\"', 192.0.2.7", "'192.0.2.7,', 192.0.2.7", "::ffff:192.0.2.7, 192.0.2.7", "3221225991, 10.1.0.5", "'\"[2001:db8::1]:80\"', 2001:db8:0:0:0:0:0:1", "192.0.2.7:x, 10.1.0.5",
        "'unknown, 192.0.2.7', 192.0.2.7", "999.1.1.1, 10.1.0.5"})
    void an_address_has_one_form_however_a_proxy_writes_it(String header, String client) {
        assertThat(proxies.client(List.of(header), "10.1.0.5")).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "0.0.0.0/", "10.0.0"})
    void what_is_no_address_is_refused_by_name(String text) {
        assertThatThrownBy(() -> TrustedProxies.of("127.0.0.1," + text)).isInstanceOf(ProxyAddressRefusedException.class).hasMessageContaining(text);
    }

    @Test
    void a_line_that_the_container_broke_off_names_nobody() {
        assertThat(proxies.client(Collections.singletonList(null), "10.1.0.5")).isEqualTo("10.1.0.5");
        assertThat(TrustedProxies.named(Arrays.asList("https", null))).containsExactly("https");
    }

    @Test
    void nobody_may_be_named() {
        assertThat(TrustedProxies.of(" ").trust("127.0.0.1")).isFalse();
    }
}
