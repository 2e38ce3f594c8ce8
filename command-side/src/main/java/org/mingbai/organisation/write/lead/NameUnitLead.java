package org.mingbai.organisation.write.lead;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.write.UnitState;

/** Say who leads a unit from now on. */
public record NameUnitLead(UnitCode unit, PersonId person, String name) implements About {

    @Override
    public Tag subject() {
        return UnitState.tag(unit);
    }
}
