package org.mingbai.access.write.erasure;

import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.SealedContacts;
import org.mingbai.platform.identity.CallerIdentity;
import org.mingbai.platform.identity.Vault;
import org.springframework.stereotype.Component;

/** Opens what the vault's keys open. */
@Component
final class ContactsInVault implements SealedContacts {

    private final Vault vault;

    ContactsInVault(Vault vault) {
        this.vault = vault;
    }

    @Override
    public boolean sameNumber(Contact one, Contact other) {
        return phone(one).map(phone -> Stream.concat(vault.phoneQuestion(phone).stream(), vault.phoneLine(phone).stream()).toList())
                .filter(asked -> phone(other).filter(phone -> !Collections.disjoint(asked, vault.phoneTokens(phone))).isPresent()).isPresent();
    }

    private Optional<String> phone(Contact contact) {
        return contact.erased() ? Optional.empty() : CallerIdentity.of(contact.caller(), vault).map(CallerIdentity::phone);
    }

    @Override
    public Optional<String> identity(Contact contact) {
        return CallerIdentity.sealed(contact.caller(), vault);
    }
}
