package org.mingbai.platform.integrity;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Walks the log from the start of the process to its end, at a pace that nobody notices. */
final class LogWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);
    /** How often it is looked whether something was appended, cut off or signed by others. */
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int ENTRIES_A_COMMIT = 4;

    private final LogGuard guard;
    private final VerificationPace pace;
    private volatile @Nullable Thread thread;
    private volatile boolean running;
    private @Nullable Round round;
    private volatile long roundPosition;
    private long nextRound;
    private String told = "sound";
    private boolean failing;

    LogWatch(LogGuard guard, VerificationPace pace) {
        this.guard = guard;
        this.pace = pace;
    }

    @Override
    public void start() {
        running = true;
        nextRound = System.nanoTime() + pace.pause().toNanos();
        thread = Thread.ofPlatform().daemon().name("log-verification").start(this::walk);
    }

    private void walk() {
        while (running) {
            try {
                look();
                long began = System.nanoTime();
                boolean first = guard.state() instanceof LogState.Unverified;
                int looked = turn();
                var rest = looked == 0 ? LOOK : pace.rest(looked, first, Duration.ofNanos(System.nanoTime() - began));
                rest(rest);
                failing = false;
            } catch (RuntimeException failed) {
                if (!failing) {
                    LOG.error("the log cannot be walked, which is tried again", failed);
                }
                failing = true;
                rest(LOOK);
            }
        }
    }

    /** What was appended comes before another round over the rest. */
    private int turn() {
        int looked = guard.step();
        if (looked > 0 || System.nanoTime() - nextRound < 0) {
            return looked;
        }
        var current = round == null ? guard.round() : round;
        round = current;
        long before = current.position();
        looked = current.step();
        roundPosition = current.position();
        if (looked == 0) {
            guard.finish(current);
            round = null;
            nextRound = System.nanoTime() + pace.pause().toNanos();
        }
        return current.position() > before ? looked : (looked + ENTRIES_A_COMMIT - 1) / ENTRIES_A_COMMIT;
    }

    private void look() {
        guard.lookBack();
        guard.lookAtEnd();
        var state = guard.state();
        if (!state.kind().equals(told) && !(state instanceof LogState.Unverified)) {
            told = state.kind();
            state.reason().ifPresentOrElse(reason -> LOG.error("the log is {}: {}", state.kind(), reason), () -> LOG.warn("the log is {}", state.kind()));
        }
    }

    private void rest(Duration time) {
        if (running && time.isPositive()) {
            LockSupport.parkNanos(Math.min(time.toNanos(), LOOK.toNanos()));
        }
    }

    /** Where the round is that runs, or where the last one ended. */
    long roundPosition() {
        return roundPosition;
    }

    @Override
    public void stop() {
        running = false;
        var walking = thread;
        thread = null;
        if (walking != null) {
            LockSupport.unpark(walking);
            try {
                walking.join(Duration.ofSeconds(10));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** From before the tasks of the start until after everything that appends has stopped. */
    @Override
    public int getPhase() {
        return -20;
    }
}
