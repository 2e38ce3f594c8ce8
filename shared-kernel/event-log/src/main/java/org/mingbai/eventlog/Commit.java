package org.mingbai.eventlog;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * One entry of the log.
 *
 * @param position     from 1, without a gap
 * @param recordedAt   strictly later than that of the position before
 * @param previousHash the hash of position − 1; 32 zero bytes at position 1
 * @param hash         SHA-256(previousHash ‖ canonical bytes)
 */
public record Commit(long position, UUID commitId, Instant recordedAt, byte[] previousHash, byte[] hash,
                     CommitMetadata metadata, List<RecordedEvent> events) {

    public Commit {
        events = List.copyOf(events);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Commit that && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "commit " + position + ' ' + commitId + ' ' + recordedAt + ' ' + events;
    }
}
