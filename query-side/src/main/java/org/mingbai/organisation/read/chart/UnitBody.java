package org.mingbai.organisation.read.chart;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitKind;

/**
 * A unit as it is answered.
 *
 * @param parent the unit above; absent for the province
 * @param path from the province down to the unit
 */
record UnitBody(UnitCode code, String name, UnitKind kind, @Nullable UnitCode parent, List<UnitCode> path, @Nullable LeadBody lead) {

    /** @param name absent once the person was erased */
    record LeadBody(PersonId id, @Nullable String name) {
    }
}
