package org.mingbai.access.write.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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
import org.mingbai.kernel.value.CallId;
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
        var matters = contacts(c, facts, ctx);
        var cases = ticket.faultCases().stream().map(faultCase -> Tag.of("fault-case", faultCase)).toArray(Tag[]::new);
        var respondent = ticket.opened() == null ? null : ticket.opened().respondent();
        var top = c.call() == null && c.contacts().isEmpty() ? List.<UnitCode>of() : facts.fold(TOP, OrganisationEvent.ALL);
        return ErasePersonalDataDecider.decide(c, new ErasePersonalDataDecider.State(ticket, call, top, matters, staying(matters, facts), moved(c, facts),
                cases.length == 0 ? PendingCases.NONE : facts.fold(PendingCases.FOLD, cases),
                Involvement.staff(respondent, ctx.actor(), facts)), ctx);
    }

    /** Each contact once, under however many names it was chosen. */
    private List<ContactMatter> contacts(ErasePersonalData c, Facts facts, Context ctx) {
        if (!c.what().contains(Erasable.CALLER)) {
            return List.of();
        }
        var own = String.valueOf(c.ticket() == null ? c.call() : c.ticket());
        var proposed = new Proposed(ContactNow.of(own, facts).orElse(null), c.ticket(), vault);
        var matters = new LinkedHashMap<String, ContactMatter>();
        var chosen = c.contacts().isEmpty() ? List.of(new ErasePersonalData.Chosen(c.erasure(), own)) : c.contacts();
        for (var one : chosen) {
            var contact = ContactNow.of(one.contact(), facts).orElse(null);
            var ticket = ticket(contact == null ? null : contact.ticket(), facts);
            var respondent = ticket.opened() == null ? null : ticket.opened().respondent();
            matters.putIfAbsent(contact == null ? one.contact() : contact.id(), new ContactMatter(one.erasure(), one.contact(), contact,
                    contact != null && proposed.has(contact), ticket, Involvement.staff(respondent, ctx.actor(), facts)));
        }
        return List.copyOf(matters.values());
    }

    private static TicketMatter ticket(@Nullable TicketNumber number, Facts facts) {
        return number == null ? TicketMatter.NONE : facts.fold(TicketMatter.FOLD, Tag.of("ticket", number));
    }

    private List<Staying> staying(List<ContactMatter> matters, Facts facts) {
        var going = matters.stream().map(ContactMatter::contact).filter(Objects::nonNull).map(Contact::id).collect(Collectors.toSet());
        var subjects = matters.stream().map(ContactMatter::contact).filter(Objects::nonNull).filter(contact -> !contact.erased())
                .map(contact -> contact.caller().subject()).filter(Objects::nonNull).distinct().toList();
        var staying = new ArrayList<Staying>();
        for (var subject : subjects) {
            facts.fold(Contacts.FOLD, Tag.of("subject", subject)).under(subject).stream()
                    .filter(contact -> contact.call() != null && !going.contains(contact.id()))
                    .map(contact -> ContactNow.of(contact.id(), facts).orElse(contact))
                    .forEach(contact -> staying.add(new Staying(contact, CallerIdentity.sealed(contact.caller(), vault).orElse(null))));
        }
        return staying;
    }

    /** Calls that came to the ticket from another one: what was said on them went through a key of theirs. */
    private static List<CallId> moved(ErasePersonalData c, Facts facts) {
        return c.ticket() == null || !c.what().contains(Erasable.TEXTS) ? List.of()
                : facts.fold(Contacts.FOLD, Tag.of("ticket", c.ticket())).all().stream()
                        .filter(contact -> contact.call() != null && c.ticket().equals(contact.ticket())).map(Contact::call)
                        .filter(call -> facts.fold(CallMatter.FOLD, Tag.of("call", call)).stoodAlone()).toList();
    }
}
