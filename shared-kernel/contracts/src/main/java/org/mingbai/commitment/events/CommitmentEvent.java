package org.mingbai.commitment.events;

import org.mingbai.kernel.DomainEvent;

/** What the administration promises: cards and the calendar that they are counted in. */
public sealed interface CommitmentEvent extends DomainEvent permits
        ProcedureCardPublished,
        CalendarPublished,
        DeadlineRecomputed {
}
