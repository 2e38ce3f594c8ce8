package org.mingbai.access.write.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.access.events.ContactSetApart;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.UnitCode;

/**
 * Who called about what, and where the ticket lies now.
 *
 * @param caller of the call that opened it, under the key that they have now; null while there is no such ticket
 * @param erased whether it is already unknown who they were
 */
record TicketCaller(@Nullable CallerRef caller, @Nullable CallId call, boolean erased, @Nullable Respondent respondent, List<UnitCode> path) {

    static final Fold<TicketCaller> FOLD = Fold.from(new TicketCaller(null, null, false, null, List.of()))
            .on(TicketOpened.class, (_, opened) -> new TicketCaller(opened.caller(), opened.call(), false, opened.respondent(), opened.path()))
            .on(HandlingEvent.Moved.class, (ticket, moved) -> ticket.at(moved.to().path()))
            .on(ContactSetApart.class, TicketCaller::apart)
            .on(PersonalDataErased.class, TicketCaller::after);

    TicketCaller {
        path = List.copyOf(path);
    }

    TicketCaller gone() {
        return new TicketCaller(caller, call, true, respondent, path);
    }

    private TicketCaller at(List<UnitCode> now) {
        return new TicketCaller(caller, call, erased, respondent, now);
    }

    private TicketCaller apart(ContactSetApart event) {
        return caller == null || !event.call().equals(call) ? this : new TicketCaller(
                new CallerRef(caller.disclosure(), event.subject(), event.identity()), call, erased, respondent, path);
    }

    private TicketCaller after(PersonalDataErased erasure) {
        return caller != null && caller.subject() != null && erasure.concerns(ErasedKind.SUBJECT, caller.subject().value()) ? gone() : this;
    }
}
