package org.mingbai.access.read.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.eventlog.proof.KeptNote;
import org.mingbai.platform.integrity.LogGuard;
import org.mingbai.platform.integrity.LogState;
import org.mingbai.platform.time.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs by the clock, so that what was appended since somebody last asked cannot be cut off unseen: while there is something new, and at
 * the end. Of several nodes that share a log each signs what no other has signed; all continue one another.
 */
final class CheckpointClock extends Turns {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointClock.class);

    /** For what came last; a first pass that takes longer is not waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Checkpoints checkpoints;
    private final LogGuard guard;
    private final CheckpointMemory memory;
    private final InstantSource clock;
    private final Duration every;
    private volatile long signed;
    private volatile @Nullable Instant unsignedSince;

    CheckpointClock(Checkpoints checkpoints, LogGuard guard, CheckpointMemory memory, InstantSource clock, Duration every) {
        super("checkpoint-clock", every);
        this.checkpoints = checkpoints;
        this.guard = guard;
        this.memory = memory;
        this.clock = clock;
        this.every = every;
    }

    @Override
    protected void turn() {
        if (!checkpoints.available() || !guard.walkOn(PATIENCE) || !(guard.state() instanceof LogState.Sound sound) || sound.verified() == 0) {
            return;
        }
        var last = memory.read().checkpoint();
        if (last == null || last.size() < sound.verified()) {
            var note = checkpoints.now();
            memory.keep(new KeptNote(clock.instant(), note.note()));
            signed = note.size();
        } else {
            signed = last.size();
        }
        unsignedSince = null;
    }

    /** The size that was signed last, as far as this node knows. */
    long signed() {
        return signed;
    }

    /** How long something has waited to be signed; it is asked now and then. */
    double unsignedSeconds() {
        if (!checkpoints.available() || guard.verified() <= signed) {
            unsignedSince = null;
            return 0;
        }
        var since = unsignedSince;
        if (since == null) {
            since = clock.instant();
            unsignedSince = since;
        }
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    @Override
    public void start() {
        if (every.isPositive()) {
            super.start();
        }
    }

    /** After everything that appends. */
    @Override
    public void stop() {
        boolean signs = isRunning();
        super.stop();
        if (signs) {
            try {
                turn();
            } catch (RuntimeException failed) {
                LOG.error("the end of the log was not signed", failed);
            }
        }
    }

    @Override
    public int getPhase() {
        return -10;
    }
}
