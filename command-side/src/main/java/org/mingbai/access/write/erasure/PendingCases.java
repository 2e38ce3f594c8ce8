package org.mingbai.access.write.erasure;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.mingbai.accountability.events.AccountabilityEvent;
import org.mingbai.accountability.events.AppealDecided;
import org.mingbai.accountability.events.AppealLodged;
import org.mingbai.accountability.events.FaultCaseBreachAnnulled;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.events.FaultCaseRedated;
import org.mingbai.accountability.events.FaultFound;
import org.mingbai.accountability.events.SanctionDecided;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.FaultCaseId;

/** The cases that may still need what was said: neither unfounded nor decided, or appealed and not decided again. */
record PendingCases(Set<FaultCaseId> cases) {

    static final PendingCases NONE = new PendingCases(Set.of());

    static final Fold<PendingCases> FOLD = Fold.from(NONE).on(AccountabilityEvent.class, PendingCases::evolve);

    PendingCases {
        cases = Set.copyOf(cases);
    }

    Optional<FaultCaseId> any() {
        return cases.stream().findFirst();
    }

    private PendingCases evolve(AccountabilityEvent event) {
        return switch (event) {
            case FaultCaseOpened opened -> with(opened.faultCase());
            case FaultFound found -> found.verified() ? this : without(found.faultCase());
            case SanctionDecided decided -> without(decided.faultCase());
            case AppealLodged lodged -> with(lodged.faultCase());
            case AppealDecided decided -> without(decided.faultCase());
            case FaultCaseRedated _, FaultCaseBreachAnnulled _, AccountabilityEvent.RulesPublished _ -> this;
        };
    }

    private PendingCases with(FaultCaseId faultCase) {
        var more = new HashSet<>(cases);
        more.add(faultCase);
        return new PendingCases(more);
    }

    private PendingCases without(FaultCaseId faultCase) {
        var fewer = new HashSet<>(cases);
        fewer.remove(faultCase);
        return new PendingCases(fewer);
    }
}
