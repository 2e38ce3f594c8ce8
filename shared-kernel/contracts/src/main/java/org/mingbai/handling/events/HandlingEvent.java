package org.mingbai.handling.events;

import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.TicketNumber;

/** What officials do with a ticket. None of these restarts the citizen's clock; only an extension moves it. */
public sealed interface HandlingEvent extends DomainEvent permits
        TicketDispatched,
        TicketAccepted,
        TicketNoted,
        TicketTransferred,
        TicketReturned,
        PassTheBuckFlagged,
        TicketHandedOver,
        DeadlineExtended,
        TicketResolved,
        FollowUpRecorded,
        TicketReopened,
        TicketClosed {

    TicketNumber ticket();
}
