package org.mingbai.intake.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.events.ContactSetApart;
import org.mingbai.access.events.ErasedKey;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;

/** The contacts that some facts speak of: those of a ticket, of a call, or of a key that an earlier version gave to all of one number. */
public record Contacts(List<Contact> all) {

    public static final Contacts NONE = new Contacts(List.of());

    public static final Fold<Contacts> FOLD = Fold.from(NONE)
            .on(CallReceived.class, Contacts::received)
            .on(TicketOpened.class, Contacts::opened)
            .on(CallSeparated.class, (contacts, separated) -> contacts.moved(separated.call(), null))
            .on(CallJoined.class, Contacts::joined)
            .on(ContactSetApart.class, Contacts::apart)
            .on(PersonalDataErased.class, Contacts::after);

    public Contacts {
        all = List.copyOf(all);
    }

    public Optional<Contact> find(String id) {
        return all.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    /** Of the contacts of one ticket, the one that it was opened for. */
    public Optional<Contact> opener() {
        return all.stream().filter(Contact::opens).findFirst();
    }

    /** Those whose identity is sealed with this key, as far as they are not erased. */
    public List<Contact> under(SubjectId subject) {
        return all.stream().filter(contact -> contact.under(subject) && !contact.erased()).toList();
    }

    private Contacts received(CallReceived call) {
        return with(new Contact(call.call(), call.ticket(), switch (call.outcome()) {
            case TICKET -> true;
            case JOIN, ANSWERED -> false;
        }, call.caller(), false, call.occurredAt()));
    }

    /** Its call, if there was one, stands before it in the log; it may have been taken off another ticket since. */
    private Contacts opened(TicketOpened ticket) {
        var call = ticket.call();
        return call != null && find(call.value()).isPresent()
                ? each(contact -> call.equals(contact.call()) ? new Contact(call, ticket.ticket(), true, contact.caller(), contact.erased(), contact.at())
                        : contact)
                : with(new Contact(ticket.call(), ticket.ticket(), true, ticket.caller(), false, ticket.occurredAt()));
    }

    /** A call that was taken off another ticket before brings its caller to the record of this one. */
    private Contacts joined(CallJoined event) {
        return event.caller() != null && find(event.call().value()).isEmpty()
                ? with(new Contact(event.call(), event.ticket(), false, event.caller(), false, event.occurredAt()))
                : moved(event.call(), event.ticket());
    }

    private Contacts with(Contact contact) {
        var more = new ArrayList<>(all);
        more.add(contact);
        return new Contacts(more);
    }

    /** A call that was taken off a ticket is of that ticket no longer. */
    private Contacts moved(CallId call, @Nullable TicketNumber ticket) {
        return each(contact -> call.equals(contact.call()) ? new Contact(contact.call(), ticket, contact.opens(), contact.caller(),
                contact.erased(), contact.at()) : contact);
    }

    private Contacts apart(ContactSetApart event) {
        return each(contact -> event.call().equals(contact.call()) ? new Contact(contact.call(), contact.ticket(), contact.opens(),
                new CallerRef(contact.caller().disclosure(), event.subject(), event.identity()), contact.erased(), contact.at()) : contact);
    }

    private Contacts after(PersonalDataErased erasure) {
        return each(contact -> contact.caller().subject() != null
                && erasure.erased().contains(new ErasedKey(ErasedKind.SUBJECT, contact.caller().subject().value()))
                ? contact.withoutKey() : contact);
    }

    private Contacts each(UnaryOperator<Contact> change) {
        return new Contacts(all.stream().map(change).toList());
    }
}
