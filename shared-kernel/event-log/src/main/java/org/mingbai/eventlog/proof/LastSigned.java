package org.mingbai.eventlog.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a signer of checkpoints must not forget.
 *
 * @param checkpoint  the largest that was signed, or the log that was accepted in its place; null before the first
 * @param acceptances when somebody went on with a log that does not continue what was signed, oldest first; none of them is ever removed
 */
public record LastSigned(@Nullable Checkpoint checkpoint, List<Acceptance> acceptances) {

    public static final LastSigned NOTHING = new LastSigned(null, List.of());

    public LastSigned {
        acceptances = List.copyOf(acceptances);
    }

    /**
     * A log was put back on purpose, and whoever did it says so.
     *
     * @param size    of the log that was gone on with
     * @param givenUp the checkpoint that it does not continue; whoever kept it can show so
     */
    public record Acceptance(Instant at, String reason, long size, Checkpoint givenUp) {
    }

    /**
     * What is to be believed where a kept note says more than is remembered: the memory was lost, or put back to an earlier state. A note
     * that was given up for a log that somebody accepted says nothing more.
     */
    public LastSigned orNewer(@Nullable KeptNote newest) {
        if (newest == null) {
            return this;
        }
        var noted = newest.checkpoint();
        boolean known = checkpoint != null && checkpoint.size() >= noted.size()
                || acceptances.stream().anyMatch(each -> each.givenUp().size() >= noted.size());
        return known ? this : movedTo(noted);
    }

    LastSigned movedTo(Checkpoint next) {
        return new LastSigned(next, acceptances);
    }

    LastSigned accepting(Checkpoint instead, Acceptance acceptance) {
        var all = new ArrayList<>(acceptances);
        all.add(acceptance);
        return new LastSigned(instead, all);
    }
}
