package org.mingbai.access.write.erasure;

import java.util.Optional;

import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** A contact as it is now: what moved its call stands on the record of the call, what erased its caller on that of the key. */
final class ContactNow {

    private ContactNow() {
    }

    /** @param id of a call, or the number of a ticket for whoever it was opened for */
    static Optional<Contact> of(String id, Facts facts) {
        var byTicket = TicketNumber.isValid(id);
        var known = facts.fold(Contacts.FOLD, new Tag(byTicket ? "ticket" : "call", id));
        return (byTicket ? known.opener() : known.find(id)).map(contact -> withoutKey(contact, facts) ? contact.withoutKey() : contact);
    }

    /** An earlier version told an erasure on the record of one contact only, whichever others had the same key. */
    private static boolean withoutKey(Contact contact, Facts facts) {
        var subject = contact.caller().subject();
        return subject != null && facts.fold(Contacts.FOLD, Tag.of("subject", subject)).find(contact.id()).filter(Contact::erased).isPresent();
    }
}
