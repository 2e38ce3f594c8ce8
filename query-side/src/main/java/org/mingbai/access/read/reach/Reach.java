package org.mingbai.access.read.reach;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.time.ChinaTime;

/** What a reader may see at this moment. Asked for every answer, since a term may end between two of them. */
@Component
public final class Reach {

    private static final Fold<List<UnitCode>> PATH = Fold.from(List.<UnitCode>of()).on(UnitEstablished.class, (_, unit) -> unit.path());

    private final LogSlices log;
    private final Supplier<Terms> terms;
    private final DomainClock clock;

    Reach(LogSlices log, DomainClock clock) {
        this.log = log;
        this.terms = log.kept(Terms.FOLD, Terms.TAG);
        this.clock = clock;
    }

    /** The units whose subtrees the reader sees; empty for a supervisor without a running term. */
    public Set<UnitCode> units(Actor reader) {
        return terms.get().reachOf(reader, ChinaTime.dateOf(clock.instant()));
    }

    /** @param path from the province down to where the thing lies */
    public boolean reaches(Actor reader, List<UnitCode> path) {
        var units = units(reader);
        return path.stream().anyMatch(units::contains);
    }

    /** From the province down to the unit; empty where there is no such unit. */
    public List<UnitCode> path(UnitCode unit) {
        return log.fold(PATH, new Tag("unit", unit.value()));
    }
}
