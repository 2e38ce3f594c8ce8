package org.mingbai.platform.view;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.mingbai.platform.stores.Departure;
import org.mingbai.platform.stores.Lineage;
import org.mingbai.platform.stores.LogPlace;
import org.mingbai.platform.stores.StoreProblem;
import org.mingbai.platform.stores.StoreProblems;
import org.mingbai.viewstore.LogMark;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a view was folded from the log that is there. One that was not, because the log was put back, exchanged, or the view copied
 * here, would show what never happened and pass over what comes at positions that it believes to know: it is set aside and begins anew.
 */
final class Descent implements StoreProblems {

    private static final Logger LOG = LoggerFactory.getLogger(Descent.class);

    private final Lineage lineage;
    private final InstantSource machine;
    private final List<StoreProblem> setAside = new CopyOnWriteArrayList<>();
    private final List<Remade> remade = new CopyOnWriteArrayList<>();
    /** The highest position that a view had folded of this log when it ended before. */
    private volatile long beyond;
    /** Up to where the log had come when a view was set aside. */
    private final Map<String, Long> since = new ConcurrentHashMap<>();

    Descent(Lineage lineage, InstantSource machine) {
        this.lineage = lineage;
        this.machine = machine;
    }

    /** A view whose files were damaged. @param tail of the log then: until it has come there again its answers are incomplete */
    private record Remade(Projection view, long tail, String where) {
    }

    LogMark mark(long position) {
        var place = lineage.at(position);
        return new LogMark(place.log(), place.hash());
    }

    /** Before the store is folded on, by who may write it. */
    void require(Projection view) {
        var store = view.store();
        store.damagedAside().filter(_ -> remade.stream().noneMatch(known -> known.view() == view)).ifPresent(where -> remade(view, where));
        if (store.damage().isPresent()) {
            var where = store.setAside(machine.instant());
            LOG.error("view {} is damaged: it was set aside to {} and is made anew", view.name(), where);
            remade(view, where);
            return;
        }
        departure(store).ifPresent(why -> {
            long position = store.position().commit();
            var where = store.setAside(machine.instant());
            since.put(view.name(), lineage.tail());
            LOG.warn("view {} at {} does not belong to this log ({}): it was set aside to {} and is made anew", view.name(), position, why, where);
            if (why == Departure.BEYOND_THE_END) {
                beyond = Math.max(beyond, position);
            }
            if (why != Departure.UNMARKED) {
                setAside.add(StoreProblem.mended("view-set-aside", view.name(), position, where));
            }
        });
    }

    /**
     * What was set aside would keep words of what is erased now. An erasure that is only folded again, into the view that is made anew,
     * had been folded into the former one as well.
     */
    void erased(Projection view, long position) {
        if (position > since.getOrDefault(view.name(), 0L)) {
            view.store().dropAside();
        }
    }

    private void remade(Projection view, String where) {
        long tail = lineage.tail();
        since.put(view.name(), tail);
        remade.add(new Remade(view, tail, where));
    }

    private StoreProblem told(Remade each) {
        return shown(each.view().store()) < each.tail() ? StoreProblem.grave("view-damaged", each.view().name(), each.where())
                : StoreProblem.mended("view-damaged", each.view().name(), each.where());
    }

    private Optional<Departure> departure(ViewStore store) {
        return lineage.departure(placeOf(store.position()));
    }

    /** How far the view has folded this log; nothing of it where another process has yet to set the view aside. */
    long shown(ViewStore store) {
        var at = store.position();
        return at.commit() == 0 || at.mark().log().equals(lineage.id()) ? at.shown() : 0;
    }

    private static LogPlace placeOf(ViewPosition at) {
        return new LogPlace(at.mark().log(), at.commit(), at.mark().hash());
    }

    @Override
    public List<StoreProblem> problems() {
        return Stream.concat(remade.stream().map(this::told), setAside.stream()).toList();
    }

    @Override
    public long beyond() {
        return beyond;
    }
}
