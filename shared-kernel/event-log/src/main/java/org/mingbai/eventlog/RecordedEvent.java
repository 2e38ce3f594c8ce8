package org.mingbai.eventlog;

import java.util.Arrays;
import java.util.Set;

/**
 * An event as it stands in its commit.
 *
 * @param index   place in the commit, from 0
 * @param payload not copied: treat as read-only
 * @param hash    SHA-256 of the event's canonical bytes; equal hashes mean equal events
 */
public record RecordedEvent(int index, String name, int version, Set<Tag> tags, byte[] payload, byte[] hash) {

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordedEvent that && index == that.index && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return index + ":" + name + '#' + version + tags + '(' + payload.length + " bytes)";
    }
}
