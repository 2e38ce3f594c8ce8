package org.mingbai.accountability.read.cases;

import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

import org.mingbai.accountability.events.AccountabilityEvent;
import org.mingbai.accountability.read.CaseSummary;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.view.Projection;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

import tools.jackson.databind.json.JsonMapper;

/** Keeps a {@link CaseSummary} for every fault case, found by what the list filters and sorts by. */
@Component
final class CaseView implements Projection {

    static final String STATE = "state";
    /** Every unit on the way from the province to the case: who sees a unit sees what lies below it. */
    static final String REACH = "reach";
    static final String UNIT = "unit";
    static final String FAULT = "fault";
    static final String PERSON = "person";
    static final String POST = "post";
    static final String OCCURRED_AT = "occurredAt";
    static final String RECORDED_AT = "recordedAt";

    private static final JsonMapper MAPPER = Json.builder().build();
    private static final ViewSchema SCHEMA = ViewSchema.of("fault-cases", 1,
            ViewField.keyword(STATE), ViewField.keyword(REACH), ViewField.keyword(UNIT), ViewField.keyword(FAULT), ViewField.keyword(PERSON),
            ViewField.keyword(POST), ViewField.instant(OCCURRED_AT), ViewField.instant(RECORDED_AT));

    private final ViewStore store;

    CaseView(ViewStores stores) {
        this.store = stores.open(SCHEMA, Duration.ofSeconds(1));
    }

    /** @param recordedAt when the case was entered */
    record Known(CaseSummary summary, Instant recordedAt) {

        Known and(AccountabilityEvent event) {
            return new Known(CaseSummary.FOLD.apply(summary, event), recordedAt);
        }
    }

    @Override
    public String name() {
        return "accountability.fault-cases";
    }

    @Override
    public ViewStore store() {
        return store;
    }

    @Override
    public void apply(RecordedFact fact, ViewStore into) {
        if (fact.event() instanceof AccountabilityEvent event) {
            fact.about("fault-case").ifPresent(id -> {
                var before = into.get(id).map(CaseView::read)
                        .orElseGet(() -> new Known(CaseSummary.FOLD.empty(), fact.recordedAt()));
                into.put(document(id, before.and(event)));
            });
        }
    }

    static Known read(byte[] body) {
        return MAPPER.readValue(body, Known.class);
    }

    private static ViewDocument document(String id, Known known) {
        var opened = known.summary().opened();
        return ViewDocument.id(id)
                .keyword(STATE, Json.kebab(known.summary().state()))
                .keywords(REACH, opened.path())
                .keyword(UNIT, opened.unit())
                .keyword(FAULT, opened.fault())
                .keyword(PERSON, opened.person())
                .keyword(POST, opened.post())
                .instant(OCCURRED_AT, opened.occurredAt())
                .instant(RECORDED_AT, known.recordedAt())
                .body(MAPPER.writeValueAsBytes(known));
    }
}
