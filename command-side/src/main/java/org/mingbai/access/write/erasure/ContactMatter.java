package org.mingbai.access.write.erasure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.access.events.ErasedKey;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.write.Staff;
import org.mingbai.intake.contacts.Contact;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.UnitCode;

/**
 * A contact whose caller is to be erased, as far as that needs to know it.
 *
 * @param id as it was asked for
 * @param contact null while there is no such contact
 * @param proposed whether it may be meant at all: it is the own one, is of the same ticket, or came from the same number
 * @param ticket that it stands with now
 * @param staff of those that this ticket is about
 */
record ContactMatter(ErasureId erasure, String id, @Nullable Contact contact, boolean proposed, TicketMatter ticket, Staff staff) {

    /** A call that led to no ticket lies at the top. */
    List<UnitCode> path(List<UnitCode> top) {
        return ticket.opened() == null ? top : ticket.path();
    }

    ErasedKey key() {
        return new ErasedKey(ErasedKind.SUBJECT, contact.caller().subject().value());
    }
}
