package org.mingbai.eventlog.engine;

import java.time.Instant;

import org.mingbai.eventlog.AppendResult;

/** What a batch decided about one append; it becomes the answer once everything up to {@code position} is durable. */
sealed interface Verdict {

    long position();

    AppendResult result();

    record Accepted(long position, Instant recordedAt) implements Verdict {
        @Override
        public AppendResult result() {
            return new AppendResult.Appended(position, recordedAt);
        }
    }

    record AlreadyThere(long position, Instant recordedAt) implements Verdict {
        @Override
        public AppendResult result() {
            return new AppendResult.Appended(position, recordedAt);
        }
    }

    record Conflict(long position) implements Verdict {
        @Override
        public AppendResult result() {
            return new AppendResult.ConditionFailed(position);
        }
    }
}
