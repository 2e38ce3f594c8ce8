package org.mingbai.access.write.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.write.Involvement;
import org.mingbai.access.write.erasure.ErasePersonalDataDecider.State;
import org.mingbai.access.write.erasure.ErasePersonalDataDecider.Staying;
import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.intake.contacts.SealedContacts;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.UnitEstablished;

/** Gathers what an erasure is about, and all that may still need it. */
final class ErasureFacts {

    private static final Fold<List<UnitCode>> TOP = Fold.from(List.<UnitCode>of())
            .on(UnitEstablished.class, (top, unit) -> unit.path().size() == 1 ? unit.path() : top);

    private final ErasePersonalData asked;
    private final Facts facts;
    private final Actor actor;
    private final SealedContacts sealed;

    ErasureFacts(ErasePersonalData asked, Facts facts, Actor actor, SealedContacts sealed) {
        this.asked = asked;
        this.facts = facts;
        this.actor = actor;
        this.sealed = sealed;
    }

    State state() {
        var ticket = ticket(asked.ticket());
        var matters = contacts();
        var cases = ticket.faultCases().stream().map(faultCase -> Tag.of("fault-case", faultCase)).toArray(Tag[]::new);
        var top = asked.call() == null && asked.contacts().isEmpty() ? List.<UnitCode>of() : facts.fold(TOP, OrganisationEvent.ALL);
        return new State(ticket, asked.call() == null ? CallMatter.NONE : call(asked.call()), top, matters, staying(matters), moved(),
                cases.length == 0 ? PendingCases.NONE : facts.fold(PendingCases.FOLD, cases),
                Involvement.staff(respondent(ticket), actor, facts));
    }

    /** Each contact once, under however many names it was chosen. */
    private List<ContactMatter> contacts() {
        if (!asked.what().contains(Erasable.CALLER)) {
            return List.of();
        }
        var own = String.valueOf(asked.ticket() == null ? asked.call() : asked.ticket());
        var proposed = new Proposed(ContactNow.of(own, facts).orElse(null), asked.ticket(), sealed);
        var matters = new LinkedHashMap<String, ContactMatter>();
        var chosen = asked.contacts().isEmpty() ? List.of(new ErasePersonalData.Chosen(asked.erasure(), own)) : asked.contacts();
        for (var one : chosen) {
            var contact = ContactNow.of(one.contact(), facts).orElse(null);
            var ticket = ticket(contact == null ? null : contact.ticket());
            matters.putIfAbsent(contact == null ? one.contact() : contact.id(), new ContactMatter(one.erasure(), one.contact(), contact,
                    contact != null && proposed.has(contact), ticket, Involvement.staff(respondent(ticket), actor, facts)));
        }
        return List.copyOf(matters.values());
    }

    private List<Staying> staying(List<ContactMatter> matters) {
        var going = matters.stream().map(ContactMatter::contact).filter(Objects::nonNull).map(Contact::id).collect(Collectors.toSet());
        var subjects = matters.stream().map(ContactMatter::contact).filter(Objects::nonNull).filter(contact -> !contact.erased())
                .map(contact -> contact.caller().subject()).filter(Objects::nonNull).distinct().toList();
        var staying = new ArrayList<Staying>();
        for (var subject : subjects) {
            facts.fold(Contacts.FOLD, Tag.of("subject", subject)).under(subject).stream()
                    .filter(contact -> contact.call() != null && !going.contains(contact.id()))
                    .map(contact -> ContactNow.of(contact.id(), facts).orElse(contact))
                    .forEach(contact -> staying.add(new Staying(contact, sealed.identity(contact).orElse(null))));
        }
        return staying;
    }

    /** Calls that came to the ticket from another one: what was said on them went through a key of theirs. */
    private List<CallId> moved() {
        return asked.ticket() == null || !asked.what().contains(Erasable.TEXTS) ? List.of()
                : facts.fold(Contacts.FOLD, Tag.of("ticket", asked.ticket())).all().stream()
                        .filter(contact -> contact.call() != null && asked.ticket().equals(contact.ticket())).map(Contact::call)
                        .filter(call -> call(call).stoodAlone()).toList();
    }

    private CallMatter call(CallId call) {
        return facts.fold(CallMatter.FOLD, Tag.of("call", call));
    }

    private TicketMatter ticket(@Nullable TicketNumber number) {
        return number == null ? TicketMatter.NONE : facts.fold(TicketMatter.FOLD, Tag.of("ticket", number));
    }

    private static @Nullable Respondent respondent(TicketMatter ticket) {
        return ticket.opened() == null ? null : ticket.opened().respondent();
    }
}
