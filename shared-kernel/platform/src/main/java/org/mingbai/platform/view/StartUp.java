package org.mingbai.platform.view;

import java.util.Comparator;
import java.util.List;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.platform.integrity.LogDamagedException;
import org.mingbai.platform.log.UnreadableFactException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the tasks of the start in order, then the views; from the tail reached then on, health can be told. */
public final class StartUp implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    private final List<StartUpTask> tasks;
    private final Projections projections;
    private final EventLog log;
    private volatile boolean running;
    private volatile long tailAtStart = -1;

    StartUp(List<StartUpTask> tasks, Projections projections, EventLog log) {
        this.tasks = tasks.stream().sorted(Comparator.comparingInt(StartUpTask::getOrder)).toList();
        this.projections = projections;
        this.log = log;
    }

    @Override
    public void start() {
        projections.start();
        tasks.forEach(StartUp::run);
        tailAtStart = log.tail();
        running = true;
    }

    /**
     * A task that meets an event that this software cannot read, or that is damaged, stays undone, like everything else about the same thing; the rest of the
     * system starts. Only what comes before anybody is answered, the time and the erasures, is nothing to go on without.
     */
    private static void run(StartUpTask task) {
        try {
            task.run();
        } catch (UnreadableFactException | LogDamagedException | CorruptCommitException met) {
            if (task.getOrder() == StartUpTask.CLOCK) {
                throw met;
            }
            LOG.error("{} was left undone at the start", task.getClass().getSimpleName(), met);
        }
    }

    /** True once all views have reached the tail that the log had when the start was done. */
    boolean done() {
        return tailAtStart >= 0 && projections.slowest(tailAtStart) >= tailAtStart;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts last: nobody is answered from half a start. */
    @Override
    public int getPhase() {
        return 0;
    }
}
