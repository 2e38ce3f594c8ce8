package org.mingbai.platform.view;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.axon.LogToken;
import org.mingbai.eventlog.axon.PositionStore;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the log into one view and parks what cannot be folded. A batch that fails is given again and then folded event by event, each
 * with its own advance: so the one at fault is found without losing its neighbours. It is tried once more and then left out, and later
 * events about the same thing wait behind it, so that no fold sees a hole. What is parked stands in the store's note: it is durable
 * together with the position that has passed it, and gone when the view is built anew.
 */
final class Folding implements PositionStore {

    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);
    /** After a failure so many events are folded one by one: more than a batch, or the one at fault would not be reached. */
    private static final int CAREFUL = 1_000;
    /** A view that has left out so many is not to be trusted with the rest: it stops, its lag is told, and it goes on after a repair. */
    private static final int MOST = 1_000;

    private final Projection projection;
    private final ViewStore store;
    private final EventLog log;
    private final int most;
    private ParkedEvents parked = ParkedEvents.NONE;
    private int careful;
    /** Where this folding has brought the store; a store that stands elsewhere went back, and the log has to be read again from there. */
    private @Nullable ViewPosition at;
    /** Something was folded that no advance has covered yet. */
    private boolean underWay;

    Folding(Projection projection, EventLog log) {
        this(projection, log, MOST);
    }

    Folding(Projection projection, EventLog log, int most) {
        this.projection = projection;
        this.store = projection.store();
        this.log = log;
        this.most = most;
    }

    String name() {
        return projection.name();
    }

    @Override
    public boolean claim() {
        return store.claim();
    }

    @Override
    public void release() {
        store.release();
    }

    /** Asked for when the processor begins: whoever folded before may have been another process, or have failed. */
    @Override
    public synchronized LogToken read() {
        undo();
        var position = store.position();
        at = position;
        return new LogToken(position.commit(), position.index());
    }

    private void undo() {
        store.discard();
        projection.forget();
        parked = ParkedEvents.read(store.note());
        underWay = false;
    }

    synchronized void take(RecordedFact fact) {
        try {
            if (!store.position().equals(at)) {
                throw new IllegalStateException("the store of view " + name() + " does not stand where it was left");
            }
            underWay = true;
            if (careful > 0) {
                careful--;
                alone(fact);
            } else if (waits(fact)) {
                park(fact, "");
            } else {
                projection.apply(fact, store);
            }
        } catch (RuntimeException failed) {
            undo();
            careful = CAREFUL;
            throw failed;
        }
    }

    private boolean waits(RecordedFact fact) {
        return !parked.isEmpty() && parked.first(sequence(fact)).isPresent();
    }

    private void alone(RecordedFact fact) {
        var before = store.position();
        try {
            foldAndMove(fact);
        } catch (RuntimeException once) {
            undoOrGiveUp(once, before);
            try {
                foldAndMove(fact);
            } catch (RuntimeException again) {
                undoOrGiveUp(again, before);
                park(fact, Faults.described(again));
                advance(placeOf(fact));
                LOG.error("view {} cannot fold {} at {}.{} and goes on without it", name(), fact.name(), fact.position(), fact.index(), again);
            }
        }
    }

    private void foldAndMove(RecordedFact fact) {
        if (waits(fact)) {
            park(fact, "");
        } else {
            projection.apply(fact, store);
        }
        advance(placeOf(fact));
    }

    /** What a store could not do is never parked: it is tried again and again until it can. */
    private void undoOrGiveUp(RuntimeException fault, ViewPosition before) {
        undo();
        if (Faults.isOfAStore(fault) || !store.position().equals(before)) {
            throw fault;
        }
    }

    private void park(RecordedFact fact, String reason) {
        if (parked.size() >= most) {
            throw new IllegalStateException("view " + name() + " has left out " + most + " events and stops before the next");
        }
        var sequence = sequence(fact);
        var why = parked.first(sequence).map(first -> "waits for " + first.position() + "." + first.index()).orElse(reason);
        parked = parked.with(new ParkedEvent(fact.position(), fact.index(), fact.name(), sequence, why));
        store.note(parked.written());
    }

    private String sequence(RecordedFact fact) {
        try {
            return projection.sequence(fact);
        } catch (RuntimeException itself) {
            return Projection.firstTag(fact);
        }
    }

    private static LogToken placeOf(RecordedFact fact) {
        return new LogToken(fact.position(), fact.index());
    }

    @Override
    public synchronized void advance(LogToken token) {
        try {
            var to = new ViewPosition(token.commit(), token.index(), isWhole(token));
            projection.flush(store);
            store.advance(to);
            at = to;
            underWay = false;
        } catch (RuntimeException failed) {
            undo();
            careful = Math.max(careful, CAREFUL);
            throw failed;
        }
    }

    /** A batch may end in the middle of a commit. Events without a tag reach no projection, so none is waited for. */
    private boolean isWhole(LogToken token) {
        return log.commitAt(token.commit()).stream().flatMap(commit -> commit.events().stream().skip(token.index() + 1L))
                .allMatch(event -> event.tags().isEmpty());
    }

    /**
     * Folds what is parked, thing by thing in the order of the log, each event with its leaving the parking place in one advance. Only on
     * the thread that folds.
     *
     * @return false while a batch is under way: to be asked again after it
     */
    synchronized boolean retry() {
        if (underWay) {
            return false;
        }
        if (!store.note().isEmpty() && store.claim()) {
            undo();
            parked.sequences().forEach(this::retry);
            store.commit();
        }
        return true;
    }

    private void retry(String sequence) {
        for (var next = parked.first(sequence); next.isPresent(); next = parked.first(sequence)) {
            try {
                var event = next.get();
                var without = parked.without(event);
                projection.apply(recorded(event), store);
                projection.flush(store);
                store.note(without.written());
                store.advance(store.position());
                parked = without;
                LOG.info("view {} has folded {} at {}.{} after all", name(), event.event(), event.position(), event.index());
            } catch (RuntimeException still) {
                undo();
                if (Faults.isOfAStore(still)) {
                    throw still;
                }
                LOG.warn("view {} still cannot fold what is parked about {}", name(), sequence, still);
                return;
            }
        }
    }

    private RecordedFact recorded(ParkedEvent event) {
        return RecordedFact.of(SequencedEvent.of(log.commitAt(event.position()).orElseThrow(), event.index()));
    }
}
