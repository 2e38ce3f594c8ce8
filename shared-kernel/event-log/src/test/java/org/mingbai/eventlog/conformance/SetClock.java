package org.mingbai.eventlog.conformance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** A clock that stands still until it is told to move, in either direction. It can also keep whoever asks it waiting. */
public final class SetClock implements InstantSource {

    public static final Instant START = Instant.parse("2026-03-02T01:00:00.123456789Z");

    private volatile Instant now = START;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public void move(Duration by) {
        now = now.plus(by);
    }

    /** The log's writer stops at its next commit, and everything appended meanwhile becomes one batch. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    public void release() {
        gate.countDown();
    }

    @Override
    public Instant instant() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return now;
    }
}
