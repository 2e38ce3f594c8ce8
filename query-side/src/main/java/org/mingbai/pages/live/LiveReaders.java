package org.mingbai.pages.live;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.mingbai.platform.http.Share;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The pages that listen. They are told a position and nothing else: what it means for a reader each page asks for itself, with
 * {@code min-position} and under that reader's own roles and jurisdiction.
 */
@Component
final class LiveReaders {
    /** More than the desks of a province's hotline; each costs a connection, none a thread. */
    static final int MOST = 400;

    /** More than the pages that somebody has open at once. */
    static final int MOST_OF_ONE = 24;

    private final Share share = new Share(MOST, MOST_OF_ONE);
    private final Map<SseEmitter, LiveReader> readers = new ConcurrentHashMap<>();
    private final Executor writers;
    private boolean closed;

    @Autowired
    LiveReaders() {
        this(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("live-reader-", 0).factory()));
    }

    /** @param writers each of whom may have to wait for a reader */
    LiveReaders(Executor writers) {
        this.writers = writers;
    }

    /**
     * Empty where the server is stopping.
     *
     * @throws org.mingbai.platform.http.CrowdedException where there is no room for one more
     */
    synchronized Optional<SseEmitter> join(String account, Supplier<SseEmitter> connection) {
        if (closed) {
            return Optional.empty();
        }
        var place = share.take(account, 1);
        var emitter = connection.get();
        var reader = new LiveReader(emitter, place, writers);
        emitter.onCompletion(() -> leave(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> leave(emitter));
        readers.put(emitter, reader);
        return Optional.of(emitter);
    }

    private void leave(SseEmitter emitter) {
        var reader = readers.remove(emitter);
        if (reader != null) {
            reader.place().close();
        }
    }

    int count() {
        return readers.size();
    }

    void moved(long position) {
        readers.values().forEach(reader -> reader.tell(() -> send(reader, SseEmitter.event().name("moved").data(position))));
    }

    /** Only by writing to it does one learn that a reader has gone. */
    void beat() {
        readers.values().forEach(reader -> reader.beat(() -> send(reader, SseEmitter.event().comment("here"))));
    }

    synchronized void close() {
        closed = true;
        readers.keySet().forEach(SseEmitter::complete);
        readers.keySet().forEach(this::leave);
    }

    private void send(LiveReader reader, SseEmitter.SseEventBuilder event) {
        try {
            reader.emitter().send(event);
        } catch (IOException | IllegalStateException gone) {
            leave(reader.emitter());
        }
    }
}
