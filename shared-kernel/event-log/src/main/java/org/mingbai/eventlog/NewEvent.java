package org.mingbai.eventlog;

import java.util.Arrays;
import java.util.Set;

/**
 * An event that wants to be in the log.
 *
 * @param name    stable name, 1–255 bytes of UTF-8
 * @param version version of the payload's form, from 1
 * @param tags    what it is about; at most 1000
 * @param payload opaque to the log; not copied, so do not change it afterwards
 */
public record NewEvent(String name, int version, Set<Tag> tags, byte[] payload) {

    static final int MAX_TAGS = 1000;

    public NewEvent {
        Text.checked("event name", name, 255);
        if (version < 1) {
            throw new IllegalArgumentException("event " + name + " has version " + version + "; versions start at 1");
        }
        if (tags.size() > MAX_TAGS) {
            throw new IllegalArgumentException("event " + name + " has " + tags.size() + " tags; at most " + MAX_TAGS + " are allowed");
        }
        tags = Set.copyOf(tags);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewEvent that && name.equals(that.name) && version == that.version
                && tags.equals(that.tags) && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return name + '#' + version + tags + '(' + payload.length + " bytes)";
    }
}
