package org.mingbai.escalation.read.board;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.pages.PeopleNames;
import org.mingbai.platform.log.LogSlices;
import org.springframework.stereotype.Component;

/** Who leads a unit: the person behind "this unit must act". */
@Component
final class UnitLeads {
    private record Known(Map<UnitCode, PersonId> leads) {
        static final Fold<Known> FOLD = Fold.from(new Known(Map.of())).on(UnitLeadNamed.class, Known::with);

        Known with(UnitLeadNamed lead) {
            var more = new HashMap<>(leads);
            more.put(lead.unit(), lead.person());
            return new Known(more);
        }
    }

    private final Supplier<Known> known;
    private final PeopleNames people;

    UnitLeads(LogSlices log, PeopleNames people) {
        this.known = log.kept(Known.FOLD, OrganisationEvent.ALL);
        this.people = people;
    }

    @Nullable String nameOf(UnitCode unit) {
        var lead = known.get().leads().get(unit);
        return lead == null ? null : people.nameOf(lead).orElse(null);
    }
}
