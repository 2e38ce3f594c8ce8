package org.mingbai.escalation.read.board;

import java.time.Duration;

import org.mingbai.platform.json.Json;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.view.Projection;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Keeps a {@link Climb} for every ticket, since a closed one may be opened again; only those that somebody must act on have a level. */
@Component
final class EscalationView implements Projection {
    static final String REACH = "reach";
    /** Present while somebody must act. */
    static final String LEVEL = "level";
    static final String LEVEL_ORDER = "levelOrder";
    static final String DEADLINE = "deadline";
    static final String SINCE = "since";
    private static final JsonMapper MAPPER = Json.builder().build();
    private static final ViewSchema SCHEMA = ViewSchema.of("escalation-board", 1, ViewField.keyword(REACH), ViewField.keyword(LEVEL),
            ViewField.number(LEVEL_ORDER), ViewField.instant(DEADLINE), ViewField.instant(SINCE));

    private final ViewStore store;

    EscalationView(ViewStores stores) {
        this.store = stores.open(SCHEMA, Duration.ofMillis(200));
    }

    @Override
    public String name() {
        return "escalation.board";
    }

    @Override
    public ViewStore store() {
        return store;
    }

    @Override
    public void apply(RecordedFact fact, ViewStore into) {
        fact.about("ticket").ifPresent(ticket -> {
            var before = into.get(ticket).map(EscalationView::read).orElse(Climb.FOLD.empty());
            var after = Climb.FOLD.apply(before, fact.event());
            if (after.clock().known() && !after.equals(before)) {
                into.put(document(ticket, after));
            }
        });
    }

    static Climb read(byte[] body) {
        return MAPPER.readValue(body, Climb.class);
    }

    private static ViewDocument document(String ticket, Climb climb) {
        var document = ViewDocument.id(ticket).keywords(REACH, climb.clock().path());
        climb.lane().ifPresent(level -> document
                .keyword(LEVEL, level)
                .number(LEVEL_ORDER, (long) level)
                .instant(DEADLINE, climb.clock().deadline().at())
                .instant(SINCE, climb.since()));
        return document.body(MAPPER.writeValueAsBytes(climb));
    }
}
