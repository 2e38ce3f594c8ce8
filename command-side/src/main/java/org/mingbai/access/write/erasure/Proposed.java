package org.mingbai.access.write.erasure;

import org.jspecify.annotations.Nullable;

import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.SealedContacts;
import org.mingbai.kernel.value.TicketNumber;

/**
 * Which contacts an erasure of one ticket or call may mean: those that are shown for it before. A slip of an id destroys nothing that has
 * nothing to do with it.
 *
 * @param own that of the ticket or call itself
 */
record Proposed(@Nullable Contact own, @Nullable TicketNumber ticket, SealedContacts sealed) {

    boolean has(Contact contact) {
        return own != null && (own.id().equals(contact.id()) || ticket != null && ticket.equals(contact.ticket()) || sealed.sameNumber(own, contact));
    }
}
