package org.mingbai.platform.axon;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.platform.axon.CommandRequest.Idempotency;
import org.mingbai.platform.log.RecordedFact;

/** Finds the commit that a repeated {@code Idempotency-Key} already led to. The tag in the commit is all there is to look up. */
final class EarlierCommits {

    static final String TAG = "idempotency";
    static final String BODY = "idempotencyBody";

    private final EventLog log;

    EarlierCommits(EventLog log) {
        this.log = log;
    }

    Optional<Outcome> under(Idempotency idempotency) {
        var former = idempotency.former();
        OptionalLong exact = log.lastPosition(new Tag(TAG, idempotency.key()));
        OptionalLong position = exact.isPresent() || former == null ? exact : log.lastPosition(new Tag(TAG, former));
        if (position.isEmpty()) {
            return Optional.empty();
        }
        var commit = log.commitAt(position.getAsLong()).orElseThrow();
        boolean sameBody = commit.metadata().get(BODY).filter(idempotency.body()::equals).isPresent();
        return Optional.of(sameBody ? committed(commit) : new Outcome.Refused(new IdempotencyKeyReused()));
    }

    private static Outcome committed(Commit commit) {
        return new Outcome.Committed(commit.position(),
                IntStream.range(0, commit.events().size())
                        .mapToObj(index -> RecordedFact.of(SequencedEvent.of(commit, index)).event()).toList(),
                commit.recordedAt());
    }
}
