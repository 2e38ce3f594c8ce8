package org.mingbai.platform.integrity;

import java.time.Duration;

import org.mingbai.eventlog.failure.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Nobody is answered before the log was walked whole, unless it is so long that nobody would wait for that. */
final class FirstPass implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPass.class);

    private final LogGuard guard;
    private final Duration most;
    private volatile boolean running;

    FirstPass(LogGuard guard, Duration most) {
        this.guard = guard;
        this.most = most;
    }

    @Override
    public void start() {
        try {
            guard.walkOn(most);
        } catch (StorageException failed) {
            LOG.warn("the first pass over the log goes on in the background: {}", failed.getMessage());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the tasks of the start, before the web server. */
    @Override
    public int getPhase() {
        return 10;
    }
}
