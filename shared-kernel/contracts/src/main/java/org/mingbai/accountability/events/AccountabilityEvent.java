package org.mingbai.accountability.events;

import org.mingbai.kernel.DomainEvent;

/** The chain from a suspicion to the last decision. Each step stays on the record of the post, the person and the unit. */
public sealed interface AccountabilityEvent extends DomainEvent permits
        FaultCataloguePublished,
        SanctionPolicyPublished,
        FaultCaseOpened,
        FaultCaseRedated,
        FaultCaseBreachAnnulled,
        FaultFound,
        SanctionDecided,
        AppealLodged,
        AppealDecided {
}
