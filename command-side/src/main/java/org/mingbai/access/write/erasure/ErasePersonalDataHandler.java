package org.mingbai.access.write.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mingbai.access.write.Involvement;
import org.mingbai.access.write.erasure.ErasePersonalDataDecider.Staying;
import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.mingbai.platform.identity.CallerIdentity;
import org.mingbai.platform.identity.Vault;
import org.springframework.stereotype.Component;

@Component
final class ErasePersonalDataHandler implements Handles<ErasePersonalData> {

    private static final Fold<List<UnitCode>> TOP = Fold.from(List.<UnitCode>of())
            .on(UnitEstablished.class, (top, unit) -> unit.path().size() == 1 ? unit.path() : top);

    private final Vault vault;

    ErasePersonalDataHandler(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Class<ErasePersonalData> command() {
        return ErasePersonalData.class;
    }

    @Override
    public Decision handle(ErasePersonalData c, Facts facts, Context ctx) {
        var ticket = ticket(c.ticket(), facts);
        var call = c.call() == null ? CallMatter.NONE : facts.fold(CallMatter.FOLD, Tag.of("call", c.call()));
        var contacts = contacts(c, facts, ctx);
        var cases = ticket.faultCases().stream().map(faultCase -> Tag.of("fault-case", faultCase)).toArray(Tag[]::new);
        var respondent = ticket.opened() == null ? null : ticket.opened().respondent();
        var top = c.call() == null && c.contacts().isEmpty() ? List.<UnitCode>of() : facts.fold(TOP, OrganisationEvent.ALL);
        return ErasePersonalDataDecider.decide(c, new ErasePersonalDataDecider.State(ticket, call, top, contacts, staying(contacts, facts),
                cases.length == 0 ? PendingCases.NONE : facts.fold(PendingCases.FOLD, cases),
                Involvement.staff(respondent, ctx.actor(), facts)), ctx);
    }

    /** Each contact once, under however many names it was chosen. */
    private List<ContactMatter> contacts(ErasePersonalData c, Facts facts, Context ctx) {
        if (!c.what().contains(Erasable.CALLER)) {
            return List.of();
        }
        var matters = new LinkedHashMap<String, ContactMatter>();
        var chosen = c.contacts().isEmpty() ? List.of(new ErasePersonalData.Chosen(c.erasure(), String.valueOf(c.ticket() == null ? c.call() : c.ticket())))
                : c.contacts();
        for (var one : chosen) {
            var matter = matter(one.erasure(), one.contact(), facts, ctx);
            matters.putIfAbsent(matter.contact() == null ? one.contact() : matter.contact().id(), matter);
        }
        return List.copyOf(matters.values());
    }

    private ContactMatter matter(ErasureId erasure, String id, Facts facts, Context ctx) {
        var contact = contact(id, facts).orElse(null);
        var ticket = ticket(contact == null ? null : contact.ticket(), facts);
        var respondent = ticket.opened() == null ? null : ticket.opened().respondent();
        return new ContactMatter(erasure, id, contact, ticket, Involvement.staff(respondent, ctx.actor(), facts));
    }

    private static Optional<Contact> contact(String id, Facts facts) {
        var byTicket = TicketNumber.isValid(id);
        var known = facts.fold(Contacts.FOLD, new Tag(byTicket ? "ticket" : "call", id));
        return (byTicket ? known.opener() : known.find(id)).map(contact -> now(contact, facts));
    }

    /** An earlier version told an erasure on the record of one contact only, whichever others had the same key. */
    private static Contact now(Contact contact, Facts facts) {
        return contact.caller().subject() == null ? contact
                : facts.fold(Contacts.FOLD, Tag.of("subject", contact.caller().subject())).find(contact.id()).orElse(contact);
    }

    private static TicketMatter ticket(@Nullable TicketNumber number, Facts facts) {
        return number == null ? TicketMatter.NONE : facts.fold(TicketMatter.FOLD, Tag.of("ticket", number));
    }

    private List<Staying> staying(List<ContactMatter> contacts, Facts facts) {
        var going = contacts.stream().map(ContactMatter::contact).filter(Objects::nonNull).map(Contact::id).collect(Collectors.toSet());
        var subjects = contacts.stream().map(ContactMatter::contact).filter(Objects::nonNull).filter(contact -> !contact.erased())
                .map(contact -> contact.caller().subject()).filter(Objects::nonNull).distinct().toList();
        var staying = new ArrayList<Staying>();
        for (var subject : subjects) {
            facts.fold(Contacts.FOLD, Tag.of("subject", subject)).under(subject).stream()
                    .filter(contact -> contact.call() != null && !going.contains(contact.id()))
                    .forEach(contact -> staying.add(new Staying(contact, CallerIdentity.sealed(contact.caller(), vault).orElse(null))));
        }
        return staying;
    }
}
