package org.mingbai.accountability.read;

import java.time.Instant;

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
 * A fault case in short.
 *
 * @param opened null before there is a case
 * @param sanction what holds; null while nothing is decided, and once it was revoked
 * @param redatedTo when the fault happened, where the breach that it began with was moved since; else null
 * @param breachAnnulled by a calendar published since, the ticket was not late when the case was opened
 */
public record CaseSummary(@Nullable FaultCaseOpened opened, CaseStage state, @Nullable Sanction sanction, @Nullable Instant redatedTo,
                          boolean breachAnnulled) {

    public static final Fold<CaseSummary> FOLD =
            Fold.from(new CaseSummary(null, CaseStage.OPENED, null, null, false)).on(AccountabilityEvent.class, CaseSummary::evolve);

    /** When the fault happened, as far as is known now; only of a case that was opened. */
    public Instant faultAt() {
        return redatedTo == null ? opened.occurredAt() : redatedTo;
    }

    /** @param recordedAt when the case was opened */
    public boolean late(Instant recordedAt) {
        return redatedTo == null ? opened.late() : redatedTo.plus(FaultCaseOpened.TIMELY).isBefore(recordedAt);
    }

    /** An appeal does not stay the decision, so the sanction goes on holding until the appeal is decided. */
    private CaseSummary evolve(AccountabilityEvent event) {
        return switch (event) {
            case FaultCaseOpened begun -> new CaseSummary(begun, CaseStage.OPENED, null, null, false);
            case FaultCaseRedated redated -> new CaseSummary(opened, state, sanction, redated.faultAt(), false);
            case FaultCaseBreachAnnulled annulled -> new CaseSummary(opened, state, sanction, annulled.faultAt(), true);
            case FaultFound found -> at(found.verified() ? CaseStage.VERIFIED : CaseStage.UNFOUNDED, sanction);
            case SanctionDecided decided -> at(CaseStage.DECIDED, decided.sanction());
            case AppealLodged _ -> at(CaseStage.APPEALED, sanction);
            case AppealDecided decided -> at(CaseStage.FINAL, decided.sanction());
            case AccountabilityEvent.RulesPublished _ -> this;
        };
    }

    private CaseSummary at(CaseStage next, @Nullable Sanction holding) {
        return new CaseSummary(opened, next, holding, redatedTo, breachAnnulled);
    }
}
