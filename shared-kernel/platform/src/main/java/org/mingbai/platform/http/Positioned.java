package org.mingbai.platform.http;

import java.util.function.Function;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

import org.mingbai.eventlog.EventLog;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewStore;

/** Answers of GETs: each waits for {@code min-position} and tells in a header which position of the log it shows. */
public final class Positioned {

    private final PositionGate gate;
    private final EventLog log;

    public Positioned(PositionGate gate, EventLog log) {
        this.gate = gate;
        this.log = log;
    }

    /** An answer read from the log; it is given the position that it shows at least. */
    public <T> ResponseEntity<T> fromLog(@Nullable Long minPosition, LongFunction<T> answer) {
        gate.awaitLog(minPosition);
        long position = log.tail();
        return at(position).body(answer.apply(position));
    }

    /** An answer from a view, which shows exactly the position of what was searched. */
    public <T> ResponseEntity<T> fromView(ViewStore view, @Nullable Long minPosition, ViewQuery query, Function<ViewPage, T> answer) {
        gate.awaitView(view, minPosition);
        var found = view.search(query);
        return at(found.position()).body(answer.apply(found));
    }

    /** For answers that need more headers. */
    public static ResponseEntity.BodyBuilder at(long position) {
        return ResponseEntity.ok().header(PositionGate.LOG_POSITION, Long.toString(position));
    }
}
