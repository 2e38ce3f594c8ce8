package org.mingbai.accountability.events;

import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.FaultCaseId;

/** The chain from a suspicion to the last decision. Each step stays on the record of the post, the person and the unit. */
public sealed interface AccountabilityEvent extends DomainEvent permits
        AccountabilityEvent.OfCase,
        AccountabilityEvent.RulesPublished {

    /** What befell one fault case. */
    sealed interface OfCase extends AccountabilityEvent permits
            FaultCaseOpened,
            FaultCaseRedated,
            FaultCaseBreachAnnulled,
            FaultFound,
            SanctionDecided,
            AppealLodged,
            AppealDecided {

        FaultCaseId faultCase();
    }

    /** By what cases are opened and decided from now on. */
    sealed interface RulesPublished extends AccountabilityEvent permits FaultCataloguePublished, SanctionPolicyPublished {
    }
}
