package org.mingbai.platform.server;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** Addresses that begin alike, written {@code 10.0.0.0/8}, {@code fd00::/8}, or one alone. */
record AddressRange(InetAddress begin, int prefix) {

    /** Shorter forms of an IPv4 address mean another one than they look like. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]+(\\.[0-9]+){3}|.*:.*");

    /** @throws IllegalArgumentException if it is no such range */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        var first = slash < 0 ? text.strip() : text.substring(0, slash).strip();
        if (!WHOLE.matcher(first).matches()) {
            throw new IllegalArgumentException(text);
        }
        var address = InetAddress.ofLiteral(first);
        int bits = address.getAddress().length * 8;
        int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1).strip());
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException(text);
        }
        return new AddressRange(address, prefix);
    }

    boolean contains(InetAddress address) {
        var own = begin.getAddress();
        var other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >>> bit % 8;
            if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
