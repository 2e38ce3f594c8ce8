package org.mingbai.escalation.automation;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.mingbai.escalation.write.runclock.RunClock;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.time.DomainClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every second whether anything is due. What it misses while the system is down it finds at the next start: the list is kept from
 * the log, and a breach carries the instant that passed, not the instant it was noticed.
 */
@Component
final class Clockwork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final DueList dueList;
    private final Commands commands;
    private final DomainClock clock;
    private volatile @Nullable ScheduledExecutorService thread;
    private boolean failing;

    Clockwork(DueList dueList, Commands commands, DomainClock clock) {
        this.dueList = dueList;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("escalation-clock").factory());
        executor.scheduleWithFixedDelay(this::turn, 1, 1, TimeUnit.SECONDS);
        thread = executor;
    }

    /** One look at the list. What two looks at once find is decided once, on the ticket itself. */
    void turn() {
        try {
            commands.sendAll(dueList.dueBefore(clock.instant()).stream().map(RunClock::new).toList(), CommandRequest.by(Automation.ACTOR));
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) {
                LOG.error("what is due could not be done, trying again every second", failed);
            }
            failing = true;
        }
    }

    @Override
    public void stop() {
        var executor = thread;
        thread = null;
        if (executor != null) {
            executor.shutdown();
            try {
                executor.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After the views have started, and stopped before them. */
    @Override
    public int getPhase() {
        return 1;
    }
}
