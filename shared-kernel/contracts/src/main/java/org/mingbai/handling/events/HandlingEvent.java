package org.mingbai.handling.events;

import java.time.Instant;

import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.TicketNumber;

/** What officials do with a ticket. None of these restarts the citizen's clock; only an extension moves it. */
public sealed interface HandlingEvent extends DomainEvent permits
        HandlingEvent.Moved,
        TicketAccepted,
        TicketNoted,
        PassTheBuckFlagged,
        DeadlineExtended,
        TicketResolved,
        FollowUpRecorded,
        TicketReopened,
        TicketClosed {

    TicketNumber ticket();

    /**
     * The ticket lies with somebody else from now on. Whoever asks where a ticket lies, who may see it first of all, folds the family: a new
     * way to move a ticket is then known there before anybody thinks of it.
     */
    sealed interface Moved extends HandlingEvent permits TicketDispatched, TicketTransferred, TicketReturned, TicketHandedOver {

        Assignment to();

        Instant occurredAt();
    }
}
