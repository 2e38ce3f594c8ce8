package org.mingbai.platform.metrics;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.mingbai.eventlog.EventLog;
import org.mingbai.platform.view.ParkedIn;
import org.mingbai.platform.view.Projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** How far each view is behind the log: in positions, and in seconds since the oldest commit that it does not show. */
final class ViewMetrics {

    private final EventLog log;
    private final InstantSource clock;

    ViewMetrics(EventLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    void measure(List<Projection> views, MeterRegistry registry) {
        for (var view : views) {
            Gauge.builder("mingbai.view.lag.positions", view, this::positions).tag("view", view.name())
                    .description("commits that the view does not show yet").register(registry);
            Gauge.builder("mingbai.view.lag", view, this::seconds).tag("view", view.name()).baseUnit("seconds")
                    .description("age of the oldest commit that the view does not show yet").register(registry);
            Gauge.builder("mingbai.view.parked", view, each -> ParkedIn.of(each).events().size()).tag("view", view.name())
                    .description("events that the view has left out because it cannot fold them").register(registry);
        }
    }

    private double positions(Projection view) {
        return Math.max(0, log.tail() - view.store().position().shown());
    }

    private double seconds(Projection view) {
        return log.commitAt(view.store().position().shown() + 1)
                .map(commit -> Math.max(0, Duration.between(commit.recordedAt(), clock.instant()).toMillis() / 1000.0)).orElse(0.0);
    }
}
