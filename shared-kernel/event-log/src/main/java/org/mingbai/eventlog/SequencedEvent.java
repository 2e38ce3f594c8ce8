package org.mingbai.eventlog;

import java.time.Instant;
import java.util.UUID;

/** An event with what its commit says about it. Events are ordered by (position, index). */
public record SequencedEvent(long position, UUID commitId, Instant recordedAt, CommitMetadata metadata, RecordedEvent event) {

    public static SequencedEvent of(Commit commit, int index) {
        return new SequencedEvent(commit.position(), commit.commitId(), commit.recordedAt(), commit.metadata(), commit.events().get(index));
    }

    /** Place in the commit, from 0. */
    public int index() {
        return event.index();
    }
}
