package org.mingbai.access.write.clock;

import java.time.Duration;
import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.mingbai.access.events.DemoClockAdvanced;
import org.mingbai.platform.axon.Consequences;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.time.DomainClock;

/**
 * Puts the clock forward as soon as the advance is on disk. It is the first of all consequences, so what falls due by the advance finds
 * the new time; it has no command to send itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ClockFollowsTheLog implements Consequences {

    private final DomainClock clock;

    ClockFollowsTheLog(DomainClock clock) {
        this.clock = clock;
    }

    @Override
    public List<Object> commandsAfter(Outcome.Committed committed) {
        committed.events().stream().filter(DemoClockAdvanced.class::isInstance).map(DemoClockAdvanced.class::cast)
                .forEach(advanced -> setAhead(advanced.total()));
        return List.of();
    }

    /** Totals only grow: of two advances at once, the later total stays whoever comes last here. */
    private synchronized void setAhead(Duration total) {
        if (total.compareTo(clock.ahead()) > 0) {
            clock.setAhead(total);
        }
    }
}
