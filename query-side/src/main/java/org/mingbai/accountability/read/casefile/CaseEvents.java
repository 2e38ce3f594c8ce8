package org.mingbai.accountability.read.casefile;

import org.jspecify.annotations.Nullable;

import org.mingbai.accountability.events.AccountabilityEvent;
import org.mingbai.accountability.events.AppealDecided;
import org.mingbai.accountability.events.AppealLodged;
import org.mingbai.accountability.events.FaultCaseBreachAnnulled;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.events.FaultCaseRedated;
import org.mingbai.accountability.events.FaultFound;
import org.mingbai.accountability.events.SanctionDecided;
import org.mingbai.kernel.Fold;

/** What happened in one case: each of these happens once. */
record CaseEvents(@Nullable FaultFound found, @Nullable SanctionDecided decided, @Nullable AppealLodged appealed,
                  @Nullable AppealDecided reviewed) {

    static final Fold<CaseEvents> FOLD =
            Fold.from(new CaseEvents(null, null, null, null)).on(AccountabilityEvent.class, CaseEvents::evolve);

    private CaseEvents evolve(AccountabilityEvent event) {
        return switch (event) {
            case FaultFound finding -> new CaseEvents(finding, decided, appealed, reviewed);
            case SanctionDecided decision -> new CaseEvents(found, decision, appealed, reviewed);
            case AppealLodged appeal -> new CaseEvents(found, decided, appeal, reviewed);
            case AppealDecided review -> new CaseEvents(found, decided, appealed, review);
            case FaultCaseOpened _, FaultCaseRedated _, FaultCaseBreachAnnulled _, AccountabilityEvent.RulesPublished _ -> this;
        };
    }
}
