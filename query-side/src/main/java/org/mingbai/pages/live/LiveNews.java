package org.mingbai.pages.live;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLog;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the log and tells the readers: at most once a second, however much is appended, since each telling makes every page ask. */
@Component
final class LiveNews implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(20);

    private final EventLog log;
    private final LiveReaders readers;
    private final Object moved = new Object();
    private long told;
    private @Nullable Thread thread;

    LiveNews(EventLog log, LiveReaders readers) {
        this.log = log;
        this.readers = readers;
    }

    @Override
    public synchronized void start() {
        told = log.tail();
        thread = Thread.ofPlatform().daemon().name("live-news").start(this::follow);
    }

    private void follow() {
        try (var _ = log.onAppended(_ -> wake())) {
            while (!Thread.currentThread().isInterrupted()) {
                tell();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception unsubscribed) {
            throw new IllegalStateException(unsubscribed);
        }
    }

    private void wake() {
        synchronized (moved) {
            moved.notifyAll();
        }
    }

    private void tell() throws InterruptedException {
        synchronized (moved) {
            if (log.tail() == told) {
                moved.wait(BEAT.toMillis());
            }
        }
        long tail = log.tail();
        if (tail == told) {
            readers.beat();
            return;
        }
        told = tail;
        readers.moved(tail);
    }

    @Override
    public synchronized void stop() {
        readers.close();
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Stopped first of all: the web server, which waits for open requests, would wait for these in vain. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
