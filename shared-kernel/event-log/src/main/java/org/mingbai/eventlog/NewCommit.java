package org.mingbai.eventlog;

import java.util.List;
import java.util.UUID;

/**
 * Events that enter the log together or not at all.
 *
 * @param commitId chosen by the caller; appending the same id again answers the first position and writes nothing
 * @param events   1–10,000, in order
 */
public record NewCommit(UUID commitId, CommitMetadata metadata, List<NewEvent> events) {

    static final int MAX_EVENTS = 10_000;

    public NewCommit {
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > MAX_EVENTS) {
            throw new IllegalArgumentException("a commit holds 1 to " + MAX_EVENTS + " events, not " + events.size());
        }
    }

    public static NewCommit of(UUID commitId, CommitMetadata metadata, NewEvent... events) {
        return new NewCommit(commitId, metadata, List.of(events));
    }
}
