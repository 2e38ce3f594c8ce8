package org.mingbai.escalation.automation;

import java.time.Duration;

import org.mingbai.escalation.write.runclock.RunClock;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.time.Turns;
import org.springframework.stereotype.Component;

/**
 * Looks every second whether anything is due. What it misses while the system is down it finds at the next start: the list is kept from
 * the log, and a breach carries the instant that passed, not the instant it was noticed.
 */
@Component
final class Clockwork extends Turns {

    private final DueList dueList;
    private final Commands commands;
    private final DomainClock clock;

    Clockwork(DueList dueList, Commands commands, DomainClock clock) {
        super("escalation-clock", Duration.ofSeconds(1));
        this.dueList = dueList;
        this.commands = commands;
        this.clock = clock;
    }

    /** One look at the list. What two looks at once find is decided once, on the ticket itself. */
    @Override
    protected void turn() {
        commands.sendAll(dueList.dueBefore(clock.instant()).stream().map(RunClock::new).toList(), CommandRequest.by(Automation.ACTOR));
    }
}
