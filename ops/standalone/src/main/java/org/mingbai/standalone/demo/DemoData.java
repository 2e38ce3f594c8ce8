package org.mingbai.standalone.demo;

import java.time.Duration;

import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.view.StartUpTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes the demonstration's organisation and history where the log was empty, and brings the clock back to today. */
@Component
@Profile("demo")
final class DemoData implements StartUpTask {
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final DomainClock clock;
    private final DemoOrganisation organisation;
    private final DemoHistory history;

    DemoData(DomainClock clock, DemoOrganisation organisation, DemoHistory history) {
        this.clock = clock;
        this.organisation = organisation;
        this.history = history;
    }

    @Override
    public int getOrder() {
        return DEMO_DATA;
    }

    @Override
    public void run() {
        if (!clock.ahead().isNegative()) {
            return;
        }
        try {
            organisation.establish();
            history.play();
        } finally {
            clock.setAhead(Duration.ZERO);
        }
        LOG.info("demonstration data written; sign in with the accounts of the README, password mingbai");
    }
}
