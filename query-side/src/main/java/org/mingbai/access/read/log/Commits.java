package org.mingbai.access.read.log;

import java.util.List;

import org.springframework.stereotype.Component;

import org.mingbai.eventlog.EventLog;

/** Reads commits as they stand in the log. */
@Component
final class Commits {

    private final EventLog log;

    Commits(EventLog log) {
        this.log = log;
    }

    long tail() {
        return log.tail();
    }

    /** At most {@code most}, from this position on; none beyond the tail. */
    List<CommitBody> from(long from, long most, long tail) {
        if (from > tail) {
            return List.of();
        }
        try (var commits = log.read(from)) {
            return commits.limit(Math.min(most, tail - from + 1)).map(CommitBody::of).toList();
        }
    }
}
