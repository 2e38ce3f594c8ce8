package org.mingbai.platform.log;

import java.util.function.Supplier;

import org.mingbai.eventlog.EventLog;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;

/** Folds what came since it was last asked. No seek while the log stands still, one where nothing came that concerns it. */
final class KeptFold<S> implements Supplier<S> {
    private final EventLog log;
    private final Fold<S> fold;
    private final Tag tag;
    private State<S> known;

    /** @param looked the tail when it was last asked */
    private record State<S>(long position, long looked, S state) {
    }

    KeptFold(EventLog log, Fold<S> fold, Tag tag) {
        this.log = log;
        this.fold = fold;
        this.tag = tag;
        this.known = new State<>(0, 0, fold.empty());
    }

    @Override
    public synchronized S get() {
        long tail = log.tail();
        if (tail > known.looked()) {
            long last = log.lastPosition(Tags.of(tag)).orElse(0);
            known = new State<>(Math.max(last, known.position()), tail, last > known.position() ? folded(last) : known.state());
        }
        return known.state();
    }

    private S folded(long last) {
        try (var stored = log.read(Tags.anyOf(fold.eventNames(), tag), known.position(), last)) {
            var state = known.state();
            for (var event : (Iterable<RecordedFact>) stored.map(RecordedFact::of)::iterator) {
                state = fold.apply(state, event.event());
            }
            return state;
        }
    }
}
