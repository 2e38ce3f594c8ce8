package org.mingbai.platform.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLog;
import org.mingbai.viewstore.ViewStore;

/** Lets a GET wait until what it reads from has reached {@code min-position}; bounded, then 503. */
public final class PositionGate {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The header that tells which position an answer shows. */
    public static final String LOG_POSITION = "Log-Position";

    private final EventLog log;
    private final Duration patience;

    public PositionGate(EventLog log) {
        this(log, PATIENCE);
    }

    PositionGate(EventLog log, Duration patience) {
        this.log = log;
        this.patience = patience;
    }

    /** Waits until the log itself has the position. */
    public void awaitLog(@Nullable Long position) {
        if (position == null || log.tail() >= position) {
            return;
        }
        var reached = new CountDownLatch(1);
        try (var _ = log.onAppended(tail -> {
            if (tail >= position) {
                reached.countDown();
            }
        })) {
            if (log.tail() < position && !reached.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PositionNotReachedException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PositionNotReachedException();
        } catch (PositionNotReachedException late) {
            throw late;
        } catch (Exception unsubscribed) {
            throw new IllegalStateException(unsubscribed);
        }
    }

    /** Waits until the view shows the position. */
    public void awaitView(ViewStore view, @Nullable Long position) {
        if (position != null && !view.awaitPosition(position, patience)) {
            throw new PositionNotReachedException();
        }
    }
}
