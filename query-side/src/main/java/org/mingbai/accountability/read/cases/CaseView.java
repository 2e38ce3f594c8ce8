package org.mingbai.accountability.read.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.jspecify.annotations.Nullable;
import org.mingbai.accountability.events.AccountabilityEvent;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.read.CaseSummary;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.log.UnreadableFact;
import org.mingbai.platform.view.FoldedProjection;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

import tools.jackson.databind.json.JsonMapper;

/** Keeps a {@link CaseSummary} for every fault case, found by what the list filters and sorts by. */
@Component
final class CaseView extends FoldedProjection<CaseView.Known> {

    private static final String CASE = "fault-case";
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
    private static final ViewSchema SCHEMA = ViewSchema.of("fault-cases", 3,
            ViewField.keyword(STATE), ViewField.keyword(REACH), ViewField.keyword(UNIT), ViewField.keyword(FAULT), ViewField.keyword(PERSON),
            ViewField.keyword(POST), ViewField.instant(OCCURRED_AT), ViewField.instant(RECORDED_AT));

    private final ViewStore store;

    CaseView(ViewStores stores) {
        this.store = stores.open(SCHEMA, Duration.ofSeconds(1));
    }

    /** @param recordedAt when the case was entered; null while it is not known */
    record Known(CaseSummary summary, @Nullable Instant recordedAt) {

        Known and(AccountabilityEvent event, Instant at) {
            return new Known(CaseSummary.FOLD.apply(summary, event), recordedAt == null ? at : recordedAt);
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
    protected Optional<String> idOf(RecordedFact fact) {
        return fact.about(CASE);
    }

    @Override
    public Set<String> sequences(UnreadableFact unreadable) {
        return unreadable.about(CASE);
    }

    @Override
    protected Known unknown() {
        return new Known(CaseSummary.FOLD.empty(), null);
    }

    @Override
    protected Known fold(Known before, RecordedFact fact) {
        return fact.event() instanceof AccountabilityEvent event ? before.and(event, fact.recordedAt()) : before;
    }

    @Override
    public Known read(byte[] body) {
        return MAPPER.readValue(body, Known.class);
    }

    @Override
    protected Optional<ViewDocument> document(String id, Known known) {
        return Optional.ofNullable(known.summary().opened()).map(opened -> shown(id, opened, known));
    }

    private static ViewDocument shown(String id, FaultCaseOpened opened, Known known) {
        return ViewDocument.id(id)
                .keyword(STATE, Json.kebab(known.summary().state()))
                .keywords(REACH, opened.path())
                .keyword(UNIT, opened.unit())
                .keyword(FAULT, opened.fault())
                .keyword(PERSON, opened.person())
                .keyword(POST, opened.post())
                .instant(OCCURRED_AT, known.summary().faultAt())
                .instant(RECORDED_AT, known.recordedAt())
                .body(MAPPER.writeValueAsBytes(known));
    }
}
