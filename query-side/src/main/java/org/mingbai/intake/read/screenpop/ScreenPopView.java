package org.mingbai.intake.read.screenpop;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.read.TicketSummary;
import org.mingbai.handling.read.TicketTexts;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.view.FoldPerTag;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.springframework.stereotype.Component;


/** Keeps every ticket, found by its caller's subject id, by the blinded name of its respondent and by the words of its matter. */
@Component
final class ScreenPopView extends FoldPerTag<TicketSummary> {
    static final String REACH = "reach";
    static final String SUBJECT = "subject";
    static final String RESPONDENT = "respondent";
    static final String STATE = "state";
    static final String CATEGORY = "category";
    static final String ACCEPTED_AT = "acceptedAt";
    private static final String MATTER = "matter";
    private static final ViewSchema SCHEMA = ViewSchema.of("screen-pop", 5, ViewField.keyword(REACH), ViewField.keyword(SUBJECT),
            ViewField.keyword(RESPONDENT), ViewField.keyword(STATE), ViewField.keyword(CATEGORY), ViewField.instant(ACCEPTED_AT),
            ViewField.text(MATTER));

    private final ViewStore store;
    private final TicketTexts texts;
    private final Vault vault;

    ScreenPopView(ViewStores stores, TicketTexts texts, Vault vault) {
        super("ticket", TicketSummary.FOLD, TicketSummary.class);
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
    protected Optional<ViewDocument> document(String ticket, TicketSummary summary) {
        return Optional.ofNullable(summary.opened()).map(opened -> shown(opened, summary));
    }

    private ViewDocument shown(TicketOpened opened, TicketSummary summary) {
        var respondent = summary.erased() ? null : respondent(opened);
        return ViewDocument.id(opened.ticket().value())
                .keywords(REACH, summary.clock().path())
                .keyword(SUBJECT, opened.caller().subject())
                .keyword(RESPONDENT, respondent == null ? null : blinded(respondent))
                .keyword(STATE, Json.kebab(summary.stage()))
                .keyword(CATEGORY, opened.category())
                .instant(ACCEPTED_AT, opened.occurredAt())
                .text(MATTER, summary.erased() ? List.of() : matter(opened))
                .body(body(summary));
    }

    private @Nullable String respondent(TicketOpened opened) {
        return opened.respondent() == null ? null : texts.open(opened.ticket(), "respondent", opened.respondent().name());
    }

    private List<String> matter(TicketOpened opened) {
        TicketNumber ticket = opened.ticket();
        return Stream.of(texts.open(ticket, "subject", opened.subject()), texts.open(ticket, "text", opened.text()))
                .filter(Objects::nonNull).toList();
    }
}
