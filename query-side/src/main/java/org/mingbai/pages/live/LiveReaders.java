package org.mingbai.pages.live;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

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

    private final Set<SseEmitter> readers = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /** Empty where there is no room for one more, or the server is stopping. */
    synchronized Optional<SseEmitter> join(Supplier<SseEmitter> connection) {
        if (closed || readers.size() >= MOST) {
            return Optional.empty();
        }
        var reader = connection.get();
        reader.onCompletion(() -> readers.remove(reader));
        reader.onTimeout(reader::complete);
        reader.onError(_ -> readers.remove(reader));
        readers.add(reader);
        return Optional.of(reader);
    }

    int count() {
        return readers.size();
    }

    void moved(long position) {
        readers.forEach(reader -> send(reader, SseEmitter.event().name("moved").data(position)));
    }

    /** Only by writing to it does one learn that a reader has gone. */
    void beat() {
        readers.forEach(reader -> send(reader, SseEmitter.event().comment("here")));
    }

    synchronized void close() {
        closed = true;
        readers.forEach(SseEmitter::complete);
        readers.clear();
    }

    private void send(SseEmitter reader, SseEmitter.SseEventBuilder event) {
        try {
            reader.send(event);
        } catch (IOException | IllegalStateException gone) {
            readers.remove(reader);
        }
    }
}
