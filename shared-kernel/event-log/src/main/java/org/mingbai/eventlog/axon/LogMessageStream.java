package org.mingbai.eventlog.axon;

import jakarta.annotation.Nonnull;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.SequencedEvent;

/** Follows the log without end: reads up to the tail, then is woken by the log instead of asking again and again. */
final class LogMessageStream implements MessageStream<EventMessage> {

    private final EventLog log;
    private final Query query;
    private final Messages messages;
    private final RecentMessages recent;
    private final LogToken after;
    private Iterator<LoggedMessage> ahead = Collections.emptyIterator();
    private long readUpTo;
    private @Nullable Entry<EventMessage> peeked;
    private @Nullable Throwable error;
    private @Nullable AutoCloseable wakeUp;
    private volatile @Nullable Runnable callback;
    private boolean closed;

    LogMessageStream(EventLog log, Query query, LogToken after, Messages messages, RecentMessages recent) {
        this.log = log;
        this.query = query;
        this.after = after;
        this.readUpTo = Math.max(0, after.commit() - 1);
        this.messages = messages;
        this.recent = recent;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> entry = peek();
        peeked = null;
        return entry;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        if (peeked == null && !closed && error == null) {
            try {
                LoggedMessage event = poll();
                peeked = event == null ? null : event.entry();
            } catch (RuntimeException e) {
                error = e;
            }
        }
        return Optional.ofNullable(peeked);
    }

    /** Reads up to the tail in one go, lazily; what does not match is passed over once. */
    private @Nullable LoggedMessage poll() {
        if (!ahead.hasNext()) {
            long tail = log.tail();
            if (tail > readUpTo) {
                ahead = upTo(tail).iterator();
                readUpTo = tail;
            }
        }
        return ahead.hasNext() ? ahead.next() : null;
    }

    private Stream<LoggedMessage> upTo(long tail) {
        if (!RecentMessages.isRecent(readUpTo, tail)) {
            return log.read(query, readUpTo, tail).filter(this::isNew).map(event -> new LoggedMessage(event, messages));
        }
        return LongStream.rangeClosed(readUpTo + 1, tail).boxed().flatMap(position -> recent.at(position).stream())
                .filter(event -> query.matches(event.stored().event().name(), event.stored().event().tags()) && isNew(event.stored()));
    }

    private boolean isNew(SequencedEvent event) {
        return new LogToken(event.position(), event.index()).compareTo(after) > 0;
    }

    @Override
    public void setCallback(@Nonnull Runnable newCallback) {
        synchronized (this) {
            if (closed) {
                return;
            }
            callback = newCallback;
            if (wakeUp == null) {
                LongConsumer wake = tail -> wake();
                wakeUp = log.onAppended(wake);
            }
        }
        if (hasNextAvailable() || error().isPresent()) {
            newCallback.run();
        }
    }

    private void wake() {
        Runnable current = callback;
        if (current != null) {
            current.run();
        }
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public synchronized boolean isCompleted() {
        return closed || error != null;
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public synchronized void close() {
        closed = true;
        callback = null;
        ahead = Collections.emptyIterator();
        peeked = null;
        AutoCloseable registration = wakeUp;
        wakeUp = null;
        if (registration != null) {
            try {
                registration.close();
            } catch (Exception e) {
                throw new IllegalStateException("the wake-up could not be ended", e);
            }
        }
    }
}
