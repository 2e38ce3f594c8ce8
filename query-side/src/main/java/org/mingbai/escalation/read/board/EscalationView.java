package org.mingbai.escalation.read.board;

import java.time.Duration;
import java.util.Optional;

import org.mingbai.platform.view.FoldPerTag;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.springframework.stereotype.Component;


/** Keeps a {@link Climb} for every ticket, since a closed one may be opened again; only those that somebody must act on have a level. */
@Component
final class EscalationView extends FoldPerTag<Climb> {
    static final String REACH = "reach";
    /** Present while somebody must act. */
    static final String LEVEL = "level";
    static final String LEVEL_ORDER = "levelOrder";
    static final String DEADLINE = "deadline";
    static final String SINCE = "since";
    private static final ViewSchema SCHEMA = ViewSchema.of("escalation-board", 2, ViewField.keyword(REACH), ViewField.keyword(LEVEL),
            ViewField.number(LEVEL_ORDER), ViewField.instant(DEADLINE), ViewField.instant(SINCE));

    private final ViewStore store;

    EscalationView(ViewStores stores) {
        super("ticket", Climb.FOLD, Climb.class);
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
    protected Optional<ViewDocument> document(String ticket, Climb climb) {
        return climb.clock().known() ? Optional.of(shown(ticket, climb)) : Optional.empty();
    }

    private static ViewDocument shown(String ticket, Climb climb) {
        var document = ViewDocument.id(ticket).keywords(REACH, climb.clock().path());
        climb.lane().ifPresent(level -> document
                .keyword(LEVEL, level)
                .number(LEVEL_ORDER, (long) level)
                .instant(DEADLINE, climb.clock().deadline().at())
                .instant(SINCE, climb.since()));
        return document.body(body(climb));
    }
}
