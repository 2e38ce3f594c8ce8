package org.mingbai.platform.server;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The proxies of this installation, whose word counts about who asked and how. What anybody else says about that is not listened to. */
final class TrustedProxies {

    static final String PROPERTY = "mingbai.trusted-proxies";

    private static final Pattern ADDRESS = Pattern.compile("\"?(?:\\[(?<six>[0-9a-fA-F:.]+)\\](?::[0-9]{1,5})?|(?<four>[0-9]{1,3}(?:\\.[0-9]{1,3}){3})(?::[0-9]{1,5})?|(?<bare>[0-9a-fA-F]*:[0-9a-fA-F:.]+))\"?");

    private final List<AddressRange> ranges;

    private TrustedProxies(List<AddressRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * @param text addresses and ranges, with commas between
     * @throws ProxyAddressRefusedException if one cannot be read
     */
    static TrustedProxies of(String text) {
        return new TrustedProxies(Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty())
                .map(TrustedProxies::range).toList());
    }

    private static AddressRange range(String text) {
        try {
            return AddressRange.of(text);
        } catch (IllegalArgumentException unreadable) {
            throw new ProxyAddressRefusedException(text);
        }
    }

    boolean trust(String address) {
        try {
            var literal = InetAddress.ofLiteral(address);
            return ranges.stream().anyMatch(range -> range.contains(literal));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /**
     * Who asked, by a header to which each proxy adds whom it was asked by: the last that is no proxy of ours, in the one form that an address has.
     *
     * @param header all of {@code X-Forwarded-For}
     * @param peer   who has the connection
     */
    String client(List<@Nullable String> header, String peer) {
        var named = named(header).toList();
        var client = peer;
        for (int i = named.size() - 1; i >= 0 && trust(client); i--) {
            var before = address(named.get(i));
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }

    /** What the lines of a header name, in their order: each proxy adds at the end, be it a line or a word. One that the container broke off is null. */
    static Stream<String> named(List<@Nullable String> header) {
        return header.stream().filter(Objects::nonNull).flatMap(line -> Arrays.stream(line.split(","))).map(String::strip).filter(one -> !one.isEmpty());
    }

    /** Without port, brackets and quotes, which some proxies add. */
    private static Optional<String> address(String text) {
        var given = ADDRESS.matcher(text);
        if (!given.matches()) {
            return Optional.empty();
        }
        try {
            var literal = InetAddress.ofLiteral(given.group("six") != null ? given.group("six") : given.group("four") != null ? given.group("four") : given.group("bare"));
            return Optional.of(literal.getHostAddress());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
