package org.mingbai.intake.events;

import org.mingbai.kernel.DomainEvent;

/** Calls come in; some become tickets. */
public sealed interface IntakeEvent extends DomainEvent permits
        CallReceived,
        TicketOpened,
        CallJoined,
        TicketNumbersReserved,
        ImportStarted,
        ImportAdvanced,
        ImportCompleted,
        ImportFailed {
}
