package org.mingbai.escalation.events;

import org.mingbai.kernel.DomainEvent;

/** What the clock does to a ticket. A breach is an event: neither closing nor reopening takes it away. */
public sealed interface EscalationEvent extends DomainEvent permits
        DeadlineWarned,
        LevelBreached,
        LevelRaised,
        BreachAnnulled,
        BreachRecounted {
}
