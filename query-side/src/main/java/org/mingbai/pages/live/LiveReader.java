package org.mingbai.pages.live;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.mingbai.platform.http.Share;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One page that listens. It is written to by a thread of its own, since who does not read what was sent makes the writer wait; meanwhile
 * only the newest of what there is to tell is kept.
 */
final class LiveReader {
    private final SseEmitter emitter;
    private final Share.Held place;
    private final AtomicReference<@Nullable Runnable> next = new AtomicReference<>();
    private final Executor writers;
    private boolean writing;

    LiveReader(SseEmitter emitter, Share.Held place, Executor writers) {
        this.emitter = emitter;
        this.place = place;
        this.writers = writers;
    }

    SseEmitter emitter() {
        return emitter;
    }

    Share.Held place() {
        return place;
    }

    void tell(Runnable news) {
        next.set(news);
        beginWriting();
    }

    /** Where there is nothing else to be told. */
    void beat(Runnable beat) {
        next.compareAndSet(null, beat);
        beginWriting();
    }

    private void beginWriting() {
        synchronized (this) {
            if (writing) {
                return;
            }
            writing = true;
        }
        writers.execute(this::write);
    }

    private void write() {
        for (;;) {
            var news = next.getAndSet(null);
            if (news != null) {
                news.run();
                continue;
            }
            synchronized (this) {
                if (next.get() == null) {
                    writing = false;
                    return;
                }
            }
        }
    }
}
