package org.mingbai.accountability.write;

import org.jspecify.annotations.Nullable;

import org.mingbai.accountability.events.AccountabilityEvent;
import org.mingbai.accountability.events.AppealDecided;
import org.mingbai.accountability.events.AppealLodged;
import org.mingbai.accountability.events.FaultCaseBreachAnnulled;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.events.FaultCaseRedated;
import org.mingbai.accountability.events.FaultFound;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionDecided;
import org.mingbai.kernel.Fold;

/**
 * One fault case as far as a decision on it needs to know.
 *
 * @param opened null while there is no such case
 * @param sanction what was decided, if anything
 */
public record CaseState(@Nullable FaultCaseOpened opened, Stage stage, @Nullable Sanction sanction) {

    public static final CaseState NONE = new CaseState(null, Stage.NONE, null);

    public static final Fold<CaseState> FOLD = Fold.from(NONE).on(AccountabilityEvent.class, CaseState::evolve);

    private CaseState evolve(AccountabilityEvent event) {
        return switch (event) {
            case FaultCaseOpened begun -> new CaseState(begun, Stage.OPENED, null);
            case FaultFound found -> new CaseState(opened, found.verified() ? Stage.VERIFIED : Stage.UNFOUNDED, null);
            case SanctionDecided decided -> new CaseState(opened, Stage.DECIDED, decided.sanction());
            case AppealLodged _ -> new CaseState(opened, Stage.APPEALED, sanction);
            case AppealDecided decided -> new CaseState(opened, Stage.FINAL, decided.sanction());
            case FaultCaseRedated _, FaultCaseBreachAnnulled _, AccountabilityEvent.RulesPublished _ -> this;
        };
    }
}
