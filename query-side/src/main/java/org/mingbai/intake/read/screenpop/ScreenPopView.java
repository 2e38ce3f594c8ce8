package org.mingbai.intake.read.screenpop;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.read.TicketTexts;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.platform.identity.CallerIdentity;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.RowTexts;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.view.FoldPerTag;
import org.mingbai.platform.view.Keyless;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.springframework.stereotype.Component;


/**
 * Keeps every ticket, found by the blinded numbers of those who called about it, by the blinded name of its respondent and by the words of its
 * matter. The numbers are read from the sealed identities whenever the view is built: a better normal form needs only a new version here.
 */
@Component
final class ScreenPopView extends FoldPerTag<KnownTicket> {
    static final String REACH = "reach";
    static final String PHONE = "phone";
    static final String RESPONDENT = "respondent";
    static final String STATE = "state";
    static final String CATEGORY = "category";
    static final String ACCEPTED_AT = "acceptedAt";
    private static final String MATTER = "matter";
    private static final ViewSchema SCHEMA = ViewSchema.of("screen-pop", 11, ViewField.keyword(REACH), ViewField.keyword(PHONE),
            ViewField.keyword(RESPONDENT), ViewField.keyword(STATE), ViewField.keyword(CATEGORY), ViewField.instant(ACCEPTED_AT),
            Keyless.field(), ViewField.text(MATTER));

    private final ViewStore store;
    private final TicketTexts texts;
    private final Vault vault;

    ScreenPopView(ViewStores stores, TicketTexts texts, Vault vault) {
        super("ticket", KnownTicket.FOLD, KnownTicket.class);
        this.store = stores.open(SCHEMA, Duration.ofSeconds(1));
        this.texts = texts;
        this.vault = vault;
    }

    @Override
    public String name() {
        return "intake.screen-pop";
    }

    @Override
    public ViewStore store() {
        return store;
    }

    /** What a respondent's name is found by; how it is spaced, or in which width it is typed, makes no difference. */
    String blinded(String respondent) {
        return vault.blind(Vault.RESPONDENT, respondent);
    }

    @Override
    protected Optional<ViewDocument> document(String ticket, KnownTicket known) {
        return Optional.ofNullable(known.ticket().opened()).map(opened -> shown(opened, known));
    }

    private ViewDocument shown(TicketOpened opened, KnownTicket known) {
        var summary = known.ticket();
        var row = texts.row();
        var respondent = summary.erased() ? null : respondent(opened, row);
        var phones = phones(known.contacts(), row);
        var matter = summary.erased() ? List.<String>of() : matter(opened, row);
        return ViewDocument.id(opened.ticket().value())
                .keywords(REACH, summary.clock().path())
                .keywords(PHONE, phones)
                .keyword(RESPONDENT, respondent == null ? null : blinded(respondent))
                .keyword(STATE, Json.kebab(summary.stage()))
                .keyword(CATEGORY, opened.category())
                .instant(ACCEPTED_AT, opened.occurredAt())
                .keyword(Keyless.name(), Keyless.mark(row))
                .text(MATTER, matter)
                .body(body(known));
    }

    private List<String> phones(Contacts contacts, RowTexts row) {
        return contacts.all().stream().filter(contact -> contact.ticket() != null && !contact.erased()).flatMap(contact -> CallerIdentity.of(contact.caller(), row).stream())
                .map(CallerIdentity::phone).filter(Objects::nonNull).flatMap(phone -> vault.phoneTokens(phone).stream()).distinct().toList();
    }

    private static @Nullable String respondent(TicketOpened opened, RowTexts row) {
        return opened.respondent() == null ? null : row.open(KeyOwner.of(opened.ticket()), "respondent", opened.respondent().name());
    }

    /** What similar matters are found by. */
    static List<String> matter(TicketOpened opened, RowTexts row) {
        var owner = KeyOwner.of(opened.ticket());
        return Stream.of(Optional.ofNullable(row.open(owner, "subject", opened.subject())), Optional.ofNullable(row.open(owner, "text", opened.text())))
                .flatMap(Optional::stream).toList();
    }
}
