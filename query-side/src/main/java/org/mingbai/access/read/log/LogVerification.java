package org.mingbai.access.read.log;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mingbai.eventlog.EventLog;
import org.mingbai.platform.http.PositionNotReachedException;
import org.mingbai.platform.integrity.LogGuard;
import org.mingbai.platform.integrity.LogState;
import org.mingbai.platform.time.DomainClock;

/** Says whether the log is as it was written: what the one place says that knows it. Asked for, it walks on to the end first. */
@Component
public final class LogVerification {

    /** More is left to the background. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventLog log;
    private final LogGuard guard;
    private final DomainClock clock;

    LogVerification(EventLog log, LogGuard guard, DomainClock clock) {
        this.log = log;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param state    sound, unverified, damaged, cut-off, rewritten, unremembered or forgotten
     * @param from     the first position that was looked at for this answer
     * @param tail     the last
     * @param head     the hash of the commit at the tail, in hex: write it down, and nothing before it can change unseen
     * @param verified up to here this process has recomputed the log and found it sound
     * @param wholeAt  when a whole pass over the log was last done
     * @param firstBad the first position that cannot be relied on
     */
    public record Proof(boolean ok, String state, long from, long tail, String head, long verified, Instant wholeAt, @Nullable Long firstBad,
                        @Nullable String reason) {
    }

    /** What is known without looking any further, as a page shows it. */
    record Walk(Proof proof, Instant at) {
    }

    Walk known() {
        return new Walk(proof(1), clock.instant());
    }

    /**
     * Looks at the newest commit again where nothing was added since.
     *
     * @throws PositionNotReachedException if there is too much to walk over
     */
    public Proof walkOn() {
        long from = Math.min(guard.verified() + 1, Math.max(1, log.tail()));
        if (!guard.walkOn(PATIENCE)) {
            throw new PositionNotReachedException();
        }
        return proof(from);
    }

    public Proof walkAll() {
        guard.walkAll();
        return proof(1);
    }

    private Proof proof(long from) {
        var head = log.head();
        var state = guard.state();
        var bad = state.firstBad();
        return new Proof(state instanceof LogState.Sound, state.kind(), from, head.position(), HexFormat.of().formatHex(head.hash()), guard.verified(),
                guard.wholeAt(), bad.isPresent() ? bad.getAsLong() : null, state.reason().orElse(null));
    }
}
