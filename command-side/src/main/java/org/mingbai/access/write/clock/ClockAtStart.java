package org.mingbai.access.write.clock;

import org.springframework.stereotype.Component;

import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.view.StartUpTask;

/** A restart does not turn time back: the clock is as far ahead as the log says, before anything else asks for the time. */
@Component
final class ClockAtStart implements StartUpTask {

    private final DomainClock clock;
    private final LogSlices log;

    ClockAtStart(DomainClock clock, LogSlices log) {
        this.clock = clock;
        this.log = log;
    }

    @Override
    public int getOrder() {
        return CLOCK;
    }

    @Override
    public void run() {
        clock.setAhead(log.fold(AdvanceDemoClockDecider.AHEAD, AdvanceDemoClockDecider.TAG));
    }
}
