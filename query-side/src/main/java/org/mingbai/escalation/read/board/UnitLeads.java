package org.mingbai.escalation.read.board;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;
import org.springframework.stereotype.Component;

/** Who leads a unit: the person behind "this unit must act". */
@Component
final class UnitLeads {
    private record Known(Map<UnitCode, UnitLeadNamed> leads) {
        static final Fold<Known> FOLD = Fold.from(new Known(Map.of())).on(UnitLeadNamed.class, Known::with);

        Known with(UnitLeadNamed lead) {
            var more = new HashMap<>(leads);
            more.put(lead.unit(), lead);
            return new Known(more);
        }
    }

    private final Supplier<Known> known;
    private final Vault vault;

    UnitLeads(LogSlices log, Vault vault) {
        this.known = log.kept(Known.FOLD, OrganisationEvent.ALL);
        this.vault = vault;
    }

    @Nullable String nameOf(UnitCode unit) {
        var lead = known.get().leads().get(unit);
        return lead == null ? null : vault.open(KeyOwner.of(lead.person()), "name", lead.name()).orElse(null);
    }
}
