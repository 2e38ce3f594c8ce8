package org.mingbai.viewstore.lucene;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a view has done for it now and then, on a thread of its own. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final String view;
    private final ScheduledExecutorService schedule;

    Housekeeping(String view) {
        this.view = view;
        this.schedule = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("view-" + view).factory());
    }

    /** A turn that fails is told and the next one taken: a disk that was full for a while may not stop a view for ever. */
    void every(Duration pause, Runnable turn) {
        schedule.scheduleWithFixedDelay(() -> {
            try {
                turn.run();
            } catch (RuntimeException failed) {
                LOG.error("view {} could not be refreshed or committed; the next turn tries again", view, failed);
            }
        }, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        schedule.shutdown();
        try {
            schedule.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
