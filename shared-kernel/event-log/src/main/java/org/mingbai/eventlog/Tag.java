package org.mingbai.eventlog;

/**
 * What an event is about, and the only thing it can be found by without a scan. Text form {@code key:value}.
 *
 * @param key   1–255 bytes of UTF-8, no colon, no control characters
 * @param value 1–1024 bytes of UTF-8, no control characters; may hold colons
 */
public record Tag(String key, String value) {

    public Tag {
        Text.checked("tag key", key, 255);
        Text.checked("tag value", value, 1024);
        if (key.indexOf(':') >= 0) {
            throw new IllegalArgumentException("tag key " + key + " holds a colon");
        }
    }

    public static Tag of(String key, String value) {
        return new Tag(key, value);
    }

    /** Reads the text form; the first colon ends the key. */
    public static Tag parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a tag is written key:value, not " + text);
        }
        return new Tag(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return key + ':' + value;
    }
}
