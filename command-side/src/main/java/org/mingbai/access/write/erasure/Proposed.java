package org.mingbai.access.write.erasure;

import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mingbai.intake.contacts.Contact;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.identity.CallerIdentity;
import org.mingbai.platform.identity.Vault;

/**
 * Which contacts an erasure of one ticket or call may mean: those that are shown for it before. A slip of an id destroys nothing that has
 * nothing to do with it.
 *
 * @param own that of the ticket or call itself
 */
record Proposed(@Nullable Contact own, @Nullable TicketNumber ticket, Vault vault) {

    boolean has(Contact contact) {
        return own != null && (own.id().equals(contact.id()) || ticket != null && ticket.equals(contact.ticket()) || sameNumber(own, contact));
    }

    /** The same line, whichever extension. */
    private boolean sameNumber(Contact one, Contact other) {
        return phone(one).map(phone -> Stream.concat(vault.phoneQuestion(phone).stream(), vault.phoneLine(phone).stream()).toList())
                .filter(asked -> phone(other).filter(phone -> !Collections.disjoint(asked, vault.phoneTokens(phone))).isPresent()).isPresent();
    }

    private Optional<String> phone(Contact contact) {
        return contact.erased() ? Optional.empty() : CallerIdentity.of(contact.caller(), vault).map(CallerIdentity::phone);
    }
}
