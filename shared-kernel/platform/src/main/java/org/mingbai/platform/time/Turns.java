package org.mingbai.platform.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Something that is done again and again, on a thread of its own, while the system runs. A turn that fails is told once, and taken again. */
public abstract class Turns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final String name;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService thread;
    private boolean failing;

    /**
     * @param name of the thread, and of what is told of a failure
     * @param pause between the end of a turn and the next
     */
    protected Turns(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    protected abstract void turn();

    private void take() {
        try {
            turn();
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) {
                LOG.error("{} could not do what it is there for, and tries again every {}", name, pause, failed);
            }
            failing = true;
        }
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
        executor.scheduleWithFixedDelay(this::take, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = executor;
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

    /** After the views and the tasks of the start, and stopped before them. */
    @Override
    public int getPhase() {
        return 1;
    }
}
