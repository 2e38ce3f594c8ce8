package org.mingbai.handling.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mingbai.handling.events.Assignment;
import org.mingbai.kernel.value.UnitCode;

/**
 * Where a ticket lies and how it came there. Hand-overs change who answers for it, never where it lies.
 *
 * @param origin where it waited when it was opened
 * @param at where it lies now
 * @param senders those it came through and may go back to, the last one last
 * @param held the paths of the units it was given to, each once, in order
 * @param returnedBy the units that gave it back
 * @param returns how often it was given back
 */
public record Route(Assignment origin, Assignment at, List<Assignment> senders, List<List<UnitCode>> held, Set<UnitCode> returnedBy,
                    int returns) {

    public Route {
        senders = List.copyOf(senders);
        held = List.copyOf(held);
        returnedBy = Set.copyOf(returnedBy);
    }

    static Route from(UnitCode unit, List<UnitCode> path) {
        var origin = new Assignment(unit, path, null, null);
        return new Route(origin, origin, List.of(), List.of(), Set.of(), 0);
    }

    /** True once it was given to any unit; imported matters never are. */
    public boolean everGiven() {
        return !held.isEmpty();
    }

    Route sentTo(Assignment to) {
        var through = new ArrayList<>(senders);
        through.add(at);
        var holders = new ArrayList<>(held);
        if (!holders.contains(to.path())) {
            holders.add(to.path());
        }
        return new Route(origin, to, through, holders, returnedBy, returns);
    }

    Route returnedTo(Assignment to, UnitCode from, int count) {
        var by = new HashSet<>(returnedBy);
        by.add(from);
        return new Route(origin, to, senders.subList(0, Math.max(0, senders.size() - 1)), held, by, count);
    }

    /** The common superior has it as if straight from the origin: those who passed it around have had their turn. */
    Route straightened() {
        return new Route(origin, at, List.of(origin), held, returnedBy, returns);
    }

    Route handedOver(Assignment to) {
        return new Route(origin, to, senders, held, returnedBy, returns);
    }
}
