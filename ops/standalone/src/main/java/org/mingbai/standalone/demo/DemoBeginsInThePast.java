package org.mingbai.standalone.demo;

import java.time.Duration;

import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.view.StartUpTask;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * On an empty log the demonstration begins some weeks ago and then catches up with today, so that its tickets have a past and nothing
 * of it looks entered late. Only the demo profile does this: elsewhere the domain's time is the machine's.
 */
@Component
@Profile("demo")
final class DemoBeginsInThePast implements StartUpTask {
    static final Duration AGO = Duration.ofDays(40);

    private final DomainClock clock;
    private final LogSlices log;

    DemoBeginsInThePast(DomainClock clock, LogSlices log) {
        this.clock = clock;
        this.log = log;
    }

    /** After the clock was restored from the log, before anything is written. */
    @Override
    public int getOrder() {
        return CLOCK + 1;
    }

    @Override
    public void run() {
        if (log.tail() == 0) {
            clock.setAhead(AGO.negated());
        }
    }
}
