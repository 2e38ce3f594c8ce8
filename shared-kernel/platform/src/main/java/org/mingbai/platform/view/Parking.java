package org.mingbai.platform.view;

import java.util.Set;
import java.util.TreeSet;

import org.mingbai.platform.log.LoggedFact;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.log.UnreadableFact;
import org.mingbai.viewstore.ViewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parking place of one view: gives the view what it can fold, and keeps in the store's note what is left out. Later events about the
 * same thing wait behind it, so that no fold sees a hole.
 */
final class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final Projection projection;
    private final ViewStore store;
    private final int most;
    private ParkedEvents parked = ParkedEvents.NONE;

    /** @param most so many are left out; before the next one the view stops */
    Parking(Projection projection, int most) {
        this.projection = projection;
        this.store = projection.store();
        this.most = most;
    }

    /** Takes up what the store's note says: it may have gone back, or another process may have written it. */
    void read() {
        parked = ParkedEvents.read(store.note());
    }

    ParkedEvents parked() {
        return parked;
    }

    /** Folds the event, or leaves it out where it cannot be read or has to wait. */
    void fold(LoggedFact event) {
        switch (event) {
            case UnreadableFact unreadable -> {
                park(unreadable, unreadable.fault().reason());
                LOG.error("view {} goes on without an event that cannot be read, at {}.{}: {}", projection.name(), unreadable.position(),
                        unreadable.index(), unreadable.fault().reason());
            }
            case RecordedFact fact when waits(fact) -> park(fact, "");
            case RecordedFact fact -> projection.apply(fact, store);
        }
    }

    private boolean waits(RecordedFact fact) {
        return !parked.isEmpty() && parked.first(sequence(fact)).isPresent();
    }

    /** @param reason not told of a fact that only waits for another */
    void park(LoggedFact event, String reason) {
        switch (event) {
            case UnreadableFact unreadable -> sequences(unreadable).forEach(sequence -> park(unreadable, sequence, reason));
            case RecordedFact fact -> {
                var sequence = sequence(fact);
                park(fact, sequence, parked.first(sequence).map(first -> "waits for " + first.place()).orElse(reason));
            }
        }
    }

    private void park(LoggedFact event, String sequence, String why) {
        if (parked.size() >= most) {
            throw new IllegalStateException("view " + projection.name() + " has left out " + most + " events and stops before the next");
        }
        parked = parked.with(new ParkedEvent(event.position(), event.index(), event.name(), sequence, why));
        store.note(parked.written());
    }

    /** One that has been folded after all. The store does not advance yet. */
    void release(ParkedEvent event) {
        parked = parked.without(event);
        store.note(parked.written());
    }

    private String sequence(RecordedFact fact) {
        try {
            return projection.sequence(fact);
        } catch (RuntimeException itself) {
            return Projection.firstTag(fact);
        }
    }

    /** Where it concerns nothing that the view shows, nothing waits for it. It is parked all the same, to be seen: in a place of its own. */
    private Set<String> sequences(UnreadableFact unreadable) {
        var sequences = projection.sequences(unreadable);
        return sequences.isEmpty() ? Set.of(ParkedEvent.place(unreadable.position(), unreadable.index())) : new TreeSet<>(sequences);
    }
}
