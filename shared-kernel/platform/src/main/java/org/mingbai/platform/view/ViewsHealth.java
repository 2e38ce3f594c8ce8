package org.mingbai.platform.view;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.mingbai.eventlog.EventLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up once the views have reached the tail seen at start; later down only when one has lagged for more than 30 seconds. */
public final class ViewsHealth implements HealthIndicator {

    private static final long MOST_NANOS = Duration.ofSeconds(30).toNanos();

    private final StartUp startUp;
    private final Projections projections;
    private final EventLog log;
    private final AtomicLong awaited = new AtomicLong();
    private final AtomicLong since = new AtomicLong(System.nanoTime());
    private volatile boolean everUp;

    ViewsHealth(StartUp startUp, Projections projections, EventLog log) {
        this.startUp = startUp;
        this.projections = projections;
        this.log = log;
    }

    @Override
    public Health health() {
        if (!everUp && !startUp.done()) {
            return Health.down().withDetail("views", "catching up").build();
        }
        everUp = true;
        return lagging() ? Health.down().withDetail("views", "lagging").build() : Health.up().build();
    }

    /** Waits for one tail at a time: lagging is when that one is not reached for too long, however much is appended meanwhile. */
    private boolean lagging() {
        long slowest = projections.slowest(log.tail());
        if (slowest >= awaited.get()) {
            awaited.set(log.tail());
            since.set(System.nanoTime());
            return false;
        }
        return System.nanoTime() - since.get() > MOST_NANOS;
    }
}
