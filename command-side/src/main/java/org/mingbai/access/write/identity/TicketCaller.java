package org.mingbai.access.write.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.handling.events.TicketDispatched;
import org.mingbai.handling.events.TicketHandedOver;
import org.mingbai.handling.events.TicketReturned;
import org.mingbai.handling.events.TicketTransferred;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.UnitCode;

/**
 * Who called about what, and where the ticket lies now.
 *
 * @param caller null while there is no such ticket
 */
record TicketCaller(@Nullable CallerRef caller, @Nullable Respondent respondent, List<UnitCode> path) {

    static final Fold<TicketCaller> FOLD = Fold.from(new TicketCaller(null, null, List.of()))
            .on(TicketOpened.class, (_, opened) -> new TicketCaller(opened.caller(), opened.respondent(), opened.path()))
            .on(TicketDispatched.class, (ticket, dispatched) -> ticket.at(dispatched.to().path()))
            .on(TicketTransferred.class, (ticket, transferred) -> ticket.at(transferred.to().path()))
            .on(TicketReturned.class, (ticket, returned) -> ticket.at(returned.to().path()))
            .on(TicketHandedOver.class, (ticket, handedOver) -> ticket.at(handedOver.to().path()));

    TicketCaller {
        path = List.copyOf(path);
    }

    private TicketCaller at(List<UnitCode> now) {
        return new TicketCaller(caller, respondent, now);
    }
}
