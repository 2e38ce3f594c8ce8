package org.mingbai.handling.read.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.handling.read.TicketSummary;
import org.mingbai.handling.read.TicketTexts;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.RowTexts;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.view.FoldPerTag;
import org.mingbai.platform.view.Keyless;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.springframework.stereotype.Component;


/** Keeps a {@link TicketSummary} for every ticket, found by what the board filters and sorts by, and by the words of its texts. */
@Component
final class BoardView extends FoldPerTag<TicketSummary> {
    static final String NUMBER = "number";
    static final String STATE = "state";
    static final String LINE = "line";
    /** Every unit on the way from the province to the ticket: who sees a unit sees what lies below it. */
    static final String REACH = "reach";
    static final String UNIT = "unit";
    static final String CATEGORY = "category";
    static final String CARD = "card";
    static final String LEVEL = "level";
    static final String LEVEL_ORDER = "levelOrder";
    static final String DEADLINE = "deadline";
    static final String ACCEPTED_AT = "acceptedAt";
    static final String RESOLVED_AT = "resolvedAt";
    /** The person who holds it now. */
    static final String HOLDER = "holder";
    static final String POST = "post";
    /** Present while the answer is out and the caller was not called back yet. */
    static final String CALL_BACK = "callBack";
    /** Present while the clock runs: its deadline. */
    static final String RUNS_UNTIL = "runsUntil";
    /** Present while the running deadline has been warned of. */
    static final String WARNED = "warned";
    /** Present once any breach stands. */
    static final String BREACHES = "breaches";
    static final String TEXT = "text";
    private static final ViewSchema SCHEMA = ViewSchema.of("ticket-board", 9,
            ViewField.keyword(NUMBER), ViewField.keyword(STATE), ViewField.keyword(LINE), ViewField.keyword(REACH), ViewField.keyword(UNIT),
            ViewField.keyword(CATEGORY), ViewField.keyword(CARD), ViewField.keyword(LEVEL), ViewField.number(LEVEL_ORDER),
            ViewField.instant(DEADLINE), ViewField.instant(ACCEPTED_AT), ViewField.instant(RUNS_UNTIL), ViewField.number(BREACHES),
            ViewField.keyword(WARNED), ViewField.instant(RESOLVED_AT), ViewField.keyword(HOLDER), ViewField.keyword(POST),
            ViewField.keyword(CALL_BACK),
            Keyless.field(),
            ViewField.text(TEXT));

    private final ViewStore store;
    private final TicketTexts texts;

    BoardView(ViewStores stores, TicketTexts texts) {
        super("ticket", TicketSummary.FOLD, TicketSummary.class);
        this.store = stores.open(SCHEMA, Duration.ofMillis(200));
        this.texts = texts;
    }

    @Override
    public String name() {
        return "handling.ticket-board";
    }

    @Override
    public ViewStore store() {
        return store;
    }

    @Override
    protected Optional<ViewDocument> document(String ticket, TicketSummary summary) {
        return summary.known() ? Optional.of(shown(ticket, summary)) : Optional.empty();
    }

    private ViewDocument shown(String ticket, TicketSummary summary) {
        var opened = summary.opened();
        var clock = summary.clock();
        var assignment = summary.assignment();
        var row = texts.row();
        var words = words(opened, summary, row);
        return ViewDocument.id(ticket)
                .keyword(NUMBER, ticket)
                .keyword(STATE, Json.kebab(summary.stage()))
                .keyword(LINE, Json.kebab(opened.line()))
                .keywords(REACH, clock.path())
                .keyword(UNIT, clock.path().getLast())
                .keyword(CATEGORY, opened.category())
                .keyword(CARD, opened.card().id())
                .keyword(LEVEL, Integer.toString(clock.level()))
                .number(LEVEL_ORDER, (long) clock.level())
                .instant(DEADLINE, summary.deadline().at())
                .instant(ACCEPTED_AT, opened.occurredAt())
                .instant(RUNS_UNTIL, clock.running() && summary.stage() != TicketStage.CLOSED ? summary.deadline().at() : null)
                .keyword(WARNED, clock.running() && clock.warned() ? "true" : null)
                .number(BREACHES, clock.breaches().isEmpty() ? null : (long) clock.breaches().size())
                .instant(RESOLVED_AT, summary.resolvedAt())
                .keyword(HOLDER, assignment == null || assignment.holder() == null ? null : assignment.holder().id())
                .keyword(POST, assignment == null ? null : assignment.post())
                .keyword(CALL_BACK, summary.awaitsCallBack() ? "due" : null)
                .keyword(Keyless.name(), Keyless.mark(row))
                .text(TEXT, words)
                .body(body(summary));
    }

    /** The store keeps these only as keyed hashes of their words. What was erased is left out, whether or not its key is gone yet. */
    private static List<String> words(TicketOpened opened, TicketSummary summary, RowTexts row) {
        TicketNumber ticket = opened.ticket();
        var owner = KeyOwner.of(ticket);
        var words = new ArrayList<>(List.of(ticket.value()));
        if (summary.erased()) {
            return words;
        }
        add(words, row.open(owner, "subject", opened.subject()));
        add(words, row.open(owner, "text", opened.text()));
        add(words, opened.respondent() == null ? null : row.open(owner, "respondent", opened.respondent().name()));
        add(words, row.open(owner, "reply", summary.reply()));
        return words;
    }

    private static void add(List<String> words, @Nullable String text) {
        if (text != null) {
            words.add(text);
        }
    }
}
