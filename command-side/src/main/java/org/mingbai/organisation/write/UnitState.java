package org.mingbai.organisation.write;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.organisation.events.UnitLeadNamed;

/** One unit, folded from what is tagged with it. */
public record UnitState(@Nullable UnitEstablished unit, @Nullable PersonId lead) {

    public static final Fold<UnitState> FOLD = Fold.from(new UnitState(null, null))
            .on(UnitEstablished.class, (state, established) -> new UnitState(established, state.lead))
            .on(UnitLeadNamed.class, (state, named) -> new UnitState(state.unit, named.person()));

    public static Tag tag(UnitCode unit) {
        return new Tag("unit", unit.value());
    }

    public boolean known() {
        return unit != null;
    }

    /** From the province down to the unit; empty for an unknown one. */
    public List<UnitCode> path() {
        return unit == null ? List.of() : unit.path();
    }
}
