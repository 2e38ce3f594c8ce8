package org.mingbai.access.read.erasures;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.platform.identity.CallerIdentity;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.platform.view.FoldPerTag;
import org.mingbai.platform.view.Keyless;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

/**
 * Keeps every contact that came by a call, found by its blinded number and name. Neither is to be read in it, nor anything else of who it
 * was; what was erased leaves no token behind.
 */
@Component
final class ContactView extends FoldPerTag<Contacts> {
    static final String PHONE = "phone";
    static final String NAME = "name";
    static final String AT = "at";
    private static final ViewSchema SCHEMA = ViewSchema.of("contacts", 4, ViewField.keyword(PHONE), ViewField.keyword(NAME), ViewField.instant(AT),
            Keyless.field());

    private final ViewStore store;
    private final Vault vault;

    ContactView(ViewStores stores, Vault vault) {
        super("call", Contacts.FOLD, Contacts.class);
        this.store = stores.open(SCHEMA, Duration.ofSeconds(1));
        this.vault = vault;
    }

    @Override
    public String name() {
        return "access.contacts";
    }

    @Override
    public ViewStore store() {
        return store;
    }

    @Override
    protected Optional<ViewDocument> document(String call, Contacts contacts) {
        return contacts.find(call).map(contact -> shown(contact, contacts));
    }

    private ViewDocument shown(Contact contact, Contacts contacts) {
        var row = vault.row();
        var identity = contact.erased() ? Optional.<CallerIdentity>empty() : CallerIdentity.of(contact.caller(), row);
        return ViewDocument.id(contact.id())
                .keywords(PHONE, identity.map(CallerIdentity::phone).map(vault::phoneTokens).orElse(List.of()))
                .keyword(NAME, identity.map(CallerIdentity::name).map(name -> vault.blind(Vault.NAME, name)).orElse(null))
                .instant(AT, contact.at())
                .keyword(Keyless.name(), Keyless.mark(row))
                .body(body(contacts));
    }
}
