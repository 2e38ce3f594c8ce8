package org.mingbai.eventlog;

import java.nio.charset.StandardCharsets;

/** Checks of the short texts that become part of hashed bytes: what is hashed must read back the same. */
final class Text {

    private Text() {
    }

    static String checked(String what, String value, int maxBytes) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(what + " is empty");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c)) {
                throw new IllegalArgumentException(what + " holds a control character at index " + i);
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c) && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) {
                    throw new IllegalArgumentException(what + " holds half a character at index " + i);
                }
                i++;
            }
        }
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > maxBytes) {
            throw new IllegalArgumentException(what + " has " + bytes + " bytes; at most " + maxBytes + " are allowed");
        }
        return value;
    }
}
