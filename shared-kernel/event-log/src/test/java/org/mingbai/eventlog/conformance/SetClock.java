package org.mingbai.eventlog.conformance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to move, in either direction. */
public final class SetClock implements InstantSource {

    public static final Instant START = Instant.parse("2026-03-02T01:00:00.123456789Z");

    private volatile Instant now = START;

    public void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
