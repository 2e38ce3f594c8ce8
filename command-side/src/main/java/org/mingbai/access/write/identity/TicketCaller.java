package org.mingbai.access.write.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mingbai.access.events.ContactSetApart;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.UnitCode;

/**
 * Who called about what, and where the ticket lies now.
 *
 * @param opened     whether there is such a ticket
 * @param contacts   the call that it was opened for, and those that joined it, under the keys that they have now
 * @param respondent of the ticket
 * @param named      whom a call that joined complains of
 */
record TicketCaller(boolean opened, Contacts contacts, @Nullable Respondent respondent, Map<CallId, Respondent> named, List<UnitCode> path) {

    static final Fold<TicketCaller> FOLD = Fold.from(new TicketCaller(false, Contacts.NONE, null, Map.of(), List.of()))
            .on(CallReceived.class, TicketCaller::with)
            .on(TicketOpened.class, (ticket, opened) -> {
                var before = ticket.with(opened);
                return new TicketCaller(true, before.contacts, opened.respondent(), before.named, opened.path());
            })
            .on(CallJoined.class, (ticket, joined) -> ticket.with(joined).naming(joined))
            .on(CallSeparated.class, TicketCaller::with)
            .on(HandlingEvent.Moved.class, (ticket, moved) -> ticket.at(moved.to().path()))
            .on(ContactSetApart.class, (ticket, apart) -> ticket.of(Contacts.FOLD.apply(ticket.contacts, apart)))
            .on(PersonalDataErased.class, (ticket, erasure) -> ticket.of(Contacts.FOLD.apply(ticket.contacts, erasure)));

    TicketCaller {
        named = Map.copyOf(named);
        path = List.copyOf(path);
    }

    /** @param call null for the one that the ticket was opened for; empty for one that does not stand with it */
    Optional<Contact> caller(@Nullable CallId call) {
        return call == null ? contacts.opener() : contacts.find(call.value()).filter(contact -> contact.ticket() != null);
    }

    /** Whom the caller complains of: one that joined may name another than the ticket does. */
    List<Respondent> complainedOf(@Nullable CallId call) {
        return Stream.of(respondent, call == null ? null : named.get(call)).filter(Objects::nonNull).distinct().toList();
    }

    private TicketCaller with(IntakeEvent event) {
        return of(Contacts.FOLD.apply(contacts, event));
    }

    private TicketCaller of(Contacts now) {
        return new TicketCaller(opened, now, respondent, named, path);
    }

    private TicketCaller at(List<UnitCode> now) {
        return new TicketCaller(opened, contacts, respondent, named, now);
    }

    private TicketCaller naming(CallJoined joined) {
        if (joined.about() == null || joined.about().respondent() == null) {
            return this;
        }
        var more = new HashMap<>(named);
        more.put(joined.call(), joined.about().respondent());
        return new TicketCaller(opened, contacts, respondent, more, path);
    }
}
