package org.mingbai.accountability.write;

import java.util.Set;
import java.util.stream.Collectors;

import org.mingbai.accountability.events.CatalogueFault;
import org.mingbai.accountability.events.FaultCataloguePublished;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCode;

/** The newest version of the fault catalogue; version 0 while none is published. */
public record FaultsInForce(int version, Set<FaultCode> codes) {

    public static final Fold<FaultsInForce> FOLD =
            Fold.from(new FaultsInForce(0, Set.of())).on(FaultCataloguePublished.class, FaultsInForce::evolve);

    public static final Tag TAG = new Tag("fault-catalogue", "published");

    public FaultsInForce {
        codes = Set.copyOf(codes);
    }

    private FaultsInForce evolve(FaultCataloguePublished published) {
        return published.version() <= version ? this : new FaultsInForce(published.version(),
                published.faults().stream().map(CatalogueFault::code).collect(Collectors.toSet()));
    }
}
