package org.mingbai.handling.write;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.kernel.value.TicketNumber;

/** What every use case asks first. The holder at the moment is not asked for: colleagues act for each other, and the log says who did. */
public final class Hindrance {

    private Hindrance() {
    }

    /** Why the actor may not touch the ticket at all, or null. */
    public static @Nullable Refusal of(TicketNumber number, TicketState ticket, Context ctx) {
        if (!ticket.known()) {
            return new UnknownTicket(number);
        }
        if (!ctx.actor().reaches(ticket.at().path())) {
            return new OutsideJurisdiction();
        }
        return ctx.stale() ? new StaleVersion() : null;
    }
}
