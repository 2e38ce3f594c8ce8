package org.mingbai.platform.log;

import java.util.function.Supplier;

import org.mingbai.eventlog.EventLog;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;

/** Folds what came since it was last asked. One seek when nothing did. */
final class KeptFold<S> implements Supplier<S> {
    private final EventLog log;
    private final Fold<S> fold;
    private final Tag tag;
    private State<S> known;

    private record State<S>(long position, S state) {
    }

    KeptFold(EventLog log, Fold<S> fold, Tag tag) {
        this.log = log;
        this.fold = fold;
        this.tag = tag;
        this.known = new State<>(0, fold.empty());
    }

    @Override
    public synchronized S get() {
        long last = log.lastPosition(Tags.of(tag)).orElse(0);
        if (last > known.position()) {
            try (var stored = log.read(Tags.anyOf(fold.eventNames(), tag), known.position(), last)) {
                var state = known.state();
                for (var event : (Iterable<RecordedFact>) stored.map(RecordedFact::of)::iterator) {
                    state = fold.apply(state, event.event());
                }
                known = new State<>(last, state);
            }
        }
        return known.state();
    }
}
