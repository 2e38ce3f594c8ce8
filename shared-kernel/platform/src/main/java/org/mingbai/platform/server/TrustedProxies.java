package org.mingbai.platform.server;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** The proxies of this installation, whose word counts about who asked and how. What anybody else says about that is not listened to. */
final class TrustedProxies {

    static final String PROPERTY = "mingbai.trusted-proxies";

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
     * Who asked, by a header to which each proxy adds whom it was asked by: the last that is no proxy of ours.
     *
     * @param header all of {@code X-Forwarded-For}
     * @param peer   who has the connection
     */
    String client(List<String> header, String peer) {
        var named = header.stream().flatMap(line -> Arrays.stream(line.split(","))).map(String::strip).toList();
        var client = peer;
        for (int i = named.size() - 1; i >= 0 && trust(client) && isAddress(named.get(i)); i--) {
            client = named.get(i);
        }
        return client;
    }

    private static boolean isAddress(String text) {
        try {
            return InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
