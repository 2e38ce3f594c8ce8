package org.mingbai.access.read.erasures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mingbai.access.read.erasures.ErasureContacts.Choice;
import org.mingbai.access.read.erasures.ErasureContacts.Why;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.handling.read.TicketSummary;
import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.OutsideJurisdictionException;
import org.mingbai.platform.identity.CallerIdentity;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewQuery.Sort;
import org.mingbai.viewstore.ViewQuery;

/**
 * Proposes which contacts an erasure means: those of the same number and the same name; and shows the others of that number and of that
 * ticket, for two people may share a line, and one person may have given two names.
 */
@Component
final class GetErasureContacts {
    private static final int MOST = 200;
    private static final Fold<List<UnitCode>> TOP = Fold.from(List.<UnitCode>of())
            .on(UnitEstablished.class, (top, unit) -> unit.path().size() == 1 ? unit.path() : top);

    private final ContactView view;
    private final LogSlices log;
    private final Reach reach;
    private final Vault vault;
    private final Supplier<List<UnitCode>> top;

    GetErasureContacts(ContactView view, LogSlices log, Reach reach, Vault vault) {
        this.view = view;
        this.log = log;
        this.reach = reach;
        this.vault = vault;
        this.top = log.kept(TOP, OrganisationEvent.ALL);
    }

    ErasureContacts of(@Nullable TicketNumber ticket, @Nullable CallId call, Actor reader) {
        var known = log.fold(Contacts.FOLD, ticket != null ? Tag.of("ticket", ticket) : Tag.of("call", Objects.requireNonNull(call)));
        var own = (ticket != null ? known.opener() : known.find(String.valueOf(call))).orElseThrow(NotFoundException::new);
        if (!reach.reaches(reader, path(summary(own)))) {
            throw new OutsideJurisdictionException();
        }
        SequencedMap<Contact, Why> reasons = new LinkedHashMap<>();
        reasons.put(own, Why.OWN);
        identity(own).ifPresent(identity -> sameNumber(identity).forEach((contact, why) -> {
            if (!contact.id().equals(own.id())) {
                reasons.put(contact, why);
            }
        }));
        known.all().stream().filter(contact -> ticket != null && ticket.equals(contact.ticket()))
                .filter(contact -> reasons.keySet().stream().noneMatch(each -> each.id().equals(contact.id())))
                .forEach(contact -> reasons.put(contact, Why.SAME_TICKET));
        return choices(reasons, reader);
    }

    private ErasureContacts choices(SequencedMap<Contact, Why> reasons, Actor reader) {
        var choices = new ArrayList<Choice>();
        long elsewhere = 0;
        for (var each : reasons.entrySet()) {
            var summary = summary(each.getKey());
            if (reach.reaches(reader, path(summary))) {
                choices.add(choice(each.getKey(), each.getValue(), summary));
            } else {
                elsewhere++;
            }
        }
        return new ErasureContacts(choices, elsewhere);
    }

    private Choice choice(Contact contact, Why why, @Nullable TicketSummary summary) {
        TicketStage state = summary == null ? null : summary.stage();
        boolean erased = contact.named() && identity(contact).isEmpty();
        var same = why == Why.OWN || why == Why.SAME_NUMBER_AND_NAME;
        var choice = new Choice(contact.id(), contact.ticket(), state, contact.at(), contact.caller().disclosure(), why, false, erased);
        return same && choice.erasable() ? new Choice(contact.id(), contact.ticket(), state, contact.at(), contact.caller().disclosure(), why, true,
                erased) : choice;
    }

    private SequencedMap<Contact, Why> sameNumber(CallerIdentity identity) {
        var found = new LinkedHashMap<Contact, Why>();
        var numbers = identity.phone() == null ? List.<String>of() : vault.phoneQuestion(identity.phone());
        if (numbers.isEmpty()) {
            return found;
        }
        var number = Filter.anyOf(ContactView.PHONE, numbers);
        if (identity.name() != null) {
            search(new Filter.And(List.of(number, Filter.is(ContactView.NAME, vault.blind(Vault.NAME, identity.name())))))
                    .forEach(contact -> found.put(contact, Why.SAME_NUMBER_AND_NAME));
        }
        search(Filter.anyOf(ContactView.PHONE, vault.phoneLine(identity.phone()))).forEach(contact -> found.putIfAbsent(contact, Why.SAME_NUMBER));
        return found;
    }

    private List<Contact> search(Filter filter) {
        return view.store().search(ViewQuery.of(filter).sortedBy(new Sort(ContactView.AT, true)).page(0, MOST)).items().stream()
                .flatMap(item -> view.read(item.body()).all().stream()).toList();
    }

    private Optional<CallerIdentity> identity(Contact contact) {
        return contact.erased() ? Optional.empty() : CallerIdentity.of(contact.caller(), vault);
    }

    private @Nullable TicketSummary summary(Contact contact) {
        return contact.ticket() == null ? null : log.fold(TicketSummary.FOLD, Tag.of("ticket", contact.ticket()));
    }

    /** A call that led to no ticket lies at the top. */
    private List<UnitCode> path(@Nullable TicketSummary summary) {
        return summary == null ? top.get() : summary.clock().path();
    }
}
