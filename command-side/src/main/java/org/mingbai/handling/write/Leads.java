package org.mingbai.handling.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.Holder;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitLeadNamed;

/** Who leads which unit. */
public record Leads(Map<UnitCode, Holder> byUnit) {

    public static final Fold<Leads> FOLD = Fold.from(new Leads(Map.of())).on(UnitLeadNamed.class, Leads::with);

    public Leads {
        byUnit = Map.copyOf(byUnit);
    }

    /** The lead of the unit that the path ends at, or of the nearest one above it that has one. */
    public Optional<Holder> nearest(List<UnitCode> path) {
        return path.reversed().stream().map(byUnit::get).filter(Objects::nonNull).findFirst();
    }

    private Leads with(UnitLeadNamed named) {
        var more = new HashMap<>(byUnit);
        more.put(named.unit(), new Holder(named.person(), named.name(), HoldingAs.LEAD));
        return new Leads(more);
    }
}
