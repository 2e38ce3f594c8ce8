package org.mingbai.eventlog.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners that the tail has moved, on its own thread, so that a slow listener never holds the writer. The first move after a
 * while is told at once; while one follows the other they are told together, since waking many followers costs more than an append.
 */
final class Notifier {

    private static final Logger logger = LoggerFactory.getLogger(Notifier.class);

    private static final long PAUSE_NANOS = 5_000_000;

    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile long tail;
    private volatile boolean stopped;

    Notifier(long tail) {
        this.tail = tail;
        thread = Thread.ofPlatform().daemon().name("event-log-notifier").start(() -> run(tail));
    }

    void moved(long newTail) {
        tail = newTail;
        LockSupport.unpark(thread);
    }

    AutoCloseable add(LongConsumer listener) {
        LongConsumer own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    private void run(long start) {
        long told = start;
        long lastTelling = System.nanoTime() - PAUSE_NANOS;
        while (!stopped) {
            long now = tail;
            long early = PAUSE_NANOS - (System.nanoTime() - lastTelling);
            if (now == told) {
                LockSupport.park(this);
            } else if (early > 0) {
                LockSupport.parkNanos(this, early);
            } else {
                told = now;
                lastTelling = System.nanoTime();
                listeners.forEach(listener -> tell(listener, now));
            }
        }
    }

    private static void tell(LongConsumer listener, long tail) {
        try {
            listener.accept(tail);
        } catch (RuntimeException e) {
            logger.error("A listener failed at tail {}", tail, e);
        }
    }
}
