package org.mingbai.access.read.log;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLogException;
import org.mingbai.eventlog.StorageException;
import org.mingbai.eventlog.proof.Continuity;
import org.mingbai.eventlog.proof.LastSigned;
import org.mingbai.eventlog.proof.LogNotContinuedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether checkpoints may be signed, and what was found where they may not: kept for health and figures, and told once in the output. */
final class Standing {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final Continuity continuity;
    private volatile @Nullable EventLogException finding;

    Standing(Continuity continuity) {
        this.continuity = continuity;
    }

    /** Why nothing is signed; looked at again, for somebody may have accepted the log meanwhile. */
    Optional<EventLogException> finding() {
        if (finding != null) {
            look();
        }
        return Optional.ofNullable(finding);
    }

    void look() {
        try {
            keep(continuity::require);
        } catch (LogNotContinuedException | StorageException found) {
            // kept, and told
        }
    }

    /** @throws LogNotContinuedException if the log is not the one that was signed last */
    <T> T keep(Supplier<T> signing) {
        try {
            var done = signing.get();
            finding = null;
            return done;
        } catch (LogNotContinuedException | StorageException found) {
            var before = finding;
            if (before == null || !String.valueOf(before.getMessage()).equals(found.getMessage())) {
                LOG.error("no checkpoint is signed: {}", found.getMessage());
            }
            finding = found;
            throw found;
        }
    }

    /** When somebody went on with a log that does not continue what was signed. */
    List<LastSigned.Acceptance> acceptances() {
        return continuity.last().acceptances();
    }
}
