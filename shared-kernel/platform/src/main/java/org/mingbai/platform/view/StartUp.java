package org.mingbai.platform.view;

import java.util.Comparator;
import java.util.List;

import org.mingbai.eventlog.EventLog;
import org.springframework.context.SmartLifecycle;

/** Runs the tasks of the start in order, then the views; from the tail reached then on, health can be told. */
public final class StartUp implements SmartLifecycle {

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
        tasks.forEach(StartUpTask::run);
        tailAtStart = log.tail();
        running = true;
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
