package org.mingbai.eventlog;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners that the tail has moved, on its own thread, so that a slow listener never holds the writer. */
final class Notifier {

    private static final Logger logger = LoggerFactory.getLogger(Notifier.class);

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
        while (!stopped) {
            long now = tail;
            if (now == told) {
                LockSupport.park(this);
            } else {
                told = now;
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
