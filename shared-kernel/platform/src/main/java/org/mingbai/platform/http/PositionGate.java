package org.mingbai.platform.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLog;
import org.mingbai.platform.security.SignedIn;
import org.mingbai.viewstore.ViewStore;

/**
 * Lets a GET wait until what it reads from has reached {@code min-position}; bounded, then 503. Only who is signed in is waited for, and
 * only so many at once: others are told at once to ask again.
 */
public final class PositionGate {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The header that tells which position an answer shows. */
    public static final String LOG_POSITION = "Log-Position";

    /** As many as wait in all, and for one account: more than its tabs. */
    private static final int WAITING = 256;
    static final int WAITING_FOR_ONE = 64;

    private final EventLog log;
    private final Duration patience;
    private final Supplier<Optional<String>> who;
    private final Share waits = new Share(WAITING, WAITING_FOR_ONE);

    public PositionGate(EventLog log) {
        this(log, PATIENCE, () -> SignedIn.actor().map(actor -> actor.account().value()));
    }

    PositionGate(EventLog log, Duration patience, Supplier<Optional<String>> who) {
        this.log = log;
        this.patience = patience;
        this.who = who;
    }

    /** Waits until the log itself has the position. */
    public void awaitLog(@Nullable Long position) {
        if (position == null || log.tail() >= position) {
            return;
        }
        try (var _ = place()) {
            await(position);
        }
    }

    private Share.Held place() {
        return waits.take(who.get().orElseThrow(PositionNotReachedException::new), 1);
    }

    private void await(long position) {
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
        if (position == null || view.awaitPosition(position, Duration.ZERO)) {
            return;
        }
        try (var _ = place()) {
            if (!view.awaitPosition(position, patience)) {
                throw new PositionNotReachedException();
            }
        }
    }
}
