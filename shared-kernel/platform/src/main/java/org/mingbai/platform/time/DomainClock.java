package org.mingbai.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The domain's time: the machine's, put forward in a demonstration. It keeps running, and touches no time-out and no claim, which stay
 * with the machine's clock.
 */
public final class DomainClock implements InstantSource {

    private final InstantSource machine;
    private volatile Duration ahead = Duration.ZERO;

    public DomainClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    public Duration ahead() {
        return ahead;
    }

    /** Sets how far the domain is ahead of the machine. */
    public void setAhead(Duration total) {
        ahead = total;
    }
}
