package org.mingbai.access.read.log;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

import org.springframework.stereotype.Component;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.platform.log.AnswerWatch;

/** Reads commits as they stand in the log. */
@Component
final class Commits {

    private final EventLog log;
    private final AnswerWatch watch;

    Commits(EventLog log, AnswerWatch watch) {
        this.log = log;
        this.watch = watch;
    }

    long tail() {
        return log.tail();
    }

    /** At most {@code most}, from this position on; none beyond the tail. One that cannot be read is left out: the state of the log names it. */
    List<CommitBody> from(long from, long most, long tail) {
        var positions = LongStream.rangeClosed(from, Math.min(tail, from + most - 1)).boxed().toList();
        var bodies = positions.stream().flatMap(position -> at(position).stream()).toList();
        watch.answered(Set.of(), positions);
        return bodies;
    }

    private Optional<CommitBody> at(long position) {
        try {
            return log.commitAt(position).map(CommitBody::of);
        } catch (CorruptCommitException told) {
            return Optional.empty();
        }
    }
}
