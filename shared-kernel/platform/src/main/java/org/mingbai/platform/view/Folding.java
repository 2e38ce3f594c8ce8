package org.mingbai.platform.view;

import java.util.Collections;
import java.util.HashSet;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.axon.LogToken;
import org.mingbai.eventlog.axon.PositionStore;
import org.mingbai.platform.log.LoggedFact;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.log.UnreadableFact;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the log into one view and parks what cannot be folded. A batch that fails is given again and then folded event by event, each
 * with its own advance: so the one at fault is found without losing its neighbours. It is tried once more and then left out, and later
 * events about the same thing wait behind it, so that no fold sees a hole. An event that cannot even be read is left out at once. What is
 * parked stands in the store's note: it is durable together with the position that has passed it, and gone when the view is built anew.
 */
final class Folding implements PositionStore {

    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);
    /** After a failure so many events are folded one by one: more than a batch, or the one at fault would not be reached. */
    private static final int CAREFUL = 1_000;
    /** A view that has left out so many is not to be trusted with the rest: it stops, its lag is told, and it goes on after a repair. */
    static final int MOST = 1_000;

    private final Projection projection;
    private final ViewStore store;
    private final EventLog log;
    private final Parking parking;
    private final Descent descent;
    private int careful;
    /** Where the newest erasure of this batch is; 0 where it has none. */
    private long erasedAt;
    /** Where this folding has brought the store; a store that stands elsewhere went back, and the log has to be read again from there. */
    private @Nullable ViewPosition at;
    /** Whoever folds has been told where to begin; he learns that the view is to be made anew by losing his claim and asking again. */
    private volatile boolean told;
    /** Something was folded that no advance has covered yet. */
    private boolean underWay;

    Folding(Projection projection, EventLog log, Descent descent) {
        this(projection, log, descent, MOST);
    }

    Folding(Projection projection, EventLog log, Descent descent, int most) {
        this.projection = projection;
        this.descent = descent;
        this.store = projection.store();
        this.log = log;
        this.parking = new Parking(projection, most);
    }

    String name() {
        return projection.name();
    }

    @Override
    public boolean claim() {
        if (told && store.damage().isPresent()) {
            told = false;
            return false;
        }
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
        descent.require(projection);
        parking.read();
        var position = store.position();
        at = position;
        told = true;
        return new LogToken(position.commit(), position.index());
    }

    private void undo() {
        store.discard();
        projection.forget();
        parking.read();
        underWay = false;
    }

    synchronized void take(LoggedFact event) {
        try {
            if (!store.position().equals(at)) {
                throw new IllegalStateException("the store of view " + name() + " does not stand where it was left");
            }
            underWay = true;
            if (event instanceof RecordedFact fact && fact.event() instanceof PersonalDataErased) {
                erasedAt = fact.position();
            }
            if (careful > 0) {
                careful--;
                alone(event);
            } else {
                parking.fold(event);
            }
        } catch (RuntimeException failed) {
            undo();
            careful = CAREFUL;
            throw failed;
        }
    }

    private void alone(LoggedFact event) {
        var before = store.position();
        try {
            foldAndMove(event);
        } catch (RuntimeException once) {
            undoOrGiveUp(once, before);
            try {
                foldAndMove(event);
            } catch (RuntimeException again) {
                undoOrGiveUp(again, before);
                parking.park(event, Faults.described(again));
                advance(placeOf(event));
                LOG.error("view {} cannot fold {} at {}.{} and goes on without it", name(), event.name(), event.position(), event.index(), again);
            }
        }
    }

    private void foldAndMove(LoggedFact event) {
        parking.fold(event);
        advance(placeOf(event));
    }

    /** What passes by itself or with an update is never parked: it is tried again and again. */
    private void undoOrGiveUp(RuntimeException fault, ViewPosition before) {
        undo();
        if (Faults.pass(fault) || !store.position().equals(before)) {
            throw fault;
        }
    }

    private static LogToken placeOf(LoggedFact event) {
        return new LogToken(event.position(), event.index());
    }

    @Override
    public synchronized void advance(LogToken token) {
        try {
            var to = new ViewPosition(token.commit(), token.index(), isWhole(token), descent.mark(token.commit()));
            projection.flush(store);
            store.advance(to);
            at = to;
            underWay = false;
            if (erasedAt > 0) {
                descent.erased(projection, erasedAt);
                erasedAt = 0;
            }
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
     * Folds what is parked in the order of the log, each event with its leaving the parking place in one advance; what still cannot be
     * folded is what later ones about the same thing still wait for. Only on the thread that folds.
     *
     * @return false while a batch is under way: to be asked again after it
     */
    synchronized boolean retry() {
        if (underWay) {
            return false;
        }
        boolean keyless = Keyless.anyIn(store);
        if ((keyless || !store.note().isEmpty()) && store.claim()) {
            undo();
            if (keyless) {
                projection.mend(store);
                projection.flush(store);
                store.advance(store.position());
            }
            var held = new HashSet<String>();
            parking.parked().withSequences().forEach((event, sequences) -> {
                if (!Collections.disjoint(held, sequences) || !foldedAfterAll(event)) {
                    held.addAll(sequences);
                }
            });
            store.commit();
        }
        return true;
    }

    private boolean foldedAfterAll(RecordedFact fact, ParkedEvent event) {
        try {
            projection.apply(fact, store);
            projection.flush(store);
            parking.release(event);
            store.advance(store.position());
            LOG.info("view {} has folded {} at {} after all", name(), event.event(), event.place());
            return true;
        } catch (RuntimeException still) {
            undo();
            if (Faults.pass(still)) {
                throw still;
            }
            LOG.warn("view {} still cannot fold what is parked about {}", name(), event.sequence(), still);
            return false;
        }
    }

    private boolean foldedAfterAll(ParkedEvent event) {
        return switch (LoggedFact.of(SequencedEvent.of(log.commitAt(event.position()).orElseThrow(), event.index()))) {
            case RecordedFact fact -> foldedAfterAll(fact, event);
            case UnreadableFact still -> {
                LOG.warn("view {} still goes on without what is at {}: {}", name(), event.place(), still.fault().reason());
                yield false;
            }
        };
    }
}
