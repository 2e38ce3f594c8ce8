package org.mingbai.accountability.read;

import org.jspecify.annotations.Nullable;

import org.mingbai.accountability.events.AccountabilityEvent;
import org.mingbai.accountability.events.AppealDecided;
import org.mingbai.accountability.events.AppealLodged;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.events.FaultCataloguePublished;
import org.mingbai.accountability.events.FaultFound;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionDecided;
import org.mingbai.accountability.events.SanctionPolicyPublished;
import org.mingbai.kernel.Fold;

/**
 * A fault case in short.
 *
 * @param opened null before there is a case
 * @param sanction what holds; null while nothing is decided, and once it was revoked
 */
public record CaseSummary(@Nullable FaultCaseOpened opened, CaseStage state, @Nullable Sanction sanction) {

    public static final Fold<CaseSummary> FOLD =
            Fold.from(new CaseSummary(null, CaseStage.OPENED, null)).on(AccountabilityEvent.class, CaseSummary::evolve);

    /** An appeal does not stay the decision, so the sanction goes on holding until the appeal is decided. */
    private CaseSummary evolve(AccountabilityEvent event) {
        return switch (event) {
            case FaultCaseOpened begun -> new CaseSummary(begun, CaseStage.OPENED, null);
            case FaultFound found -> at(found.verified() ? CaseStage.VERIFIED : CaseStage.UNFOUNDED);
            case SanctionDecided decided -> new CaseSummary(opened, CaseStage.DECIDED, decided.sanction());
            case AppealLodged _ -> at(CaseStage.APPEALED);
            case AppealDecided decided -> new CaseSummary(opened, CaseStage.FINAL, decided.sanction());
            case FaultCataloguePublished _, SanctionPolicyPublished _ -> this;
        };
    }

    private CaseSummary at(CaseStage next) {
        return new CaseSummary(opened, next, sanction);
    }
}
