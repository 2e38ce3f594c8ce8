package org.mingbai.supervision.read.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.value.AccountId;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.log.UnreadableFact;
import org.mingbai.platform.view.Projection;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.supervision.events.SupervisionReportFiled;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

import tools.jackson.databind.json.JsonMapper;

/** Keeps every report as it was filed, texts sealed. */
@Component
final class ReportView implements Projection {

    static final String REPORT = "report";
    static final String ACCOUNT = "account";
    /** Every unit on the way from the province to what the report is about. */
    static final String REACH = "reach";
    static final String TICKET = "ticket";
    static final String POST = "post";
    static final String METHOD = "method";
    static final String FAULT_SUSPECTED = "faultSuspected";
    static final String AT = "at";

    private static final JsonMapper MAPPER = Json.builder().build();
    private static final ViewSchema SCHEMA = ViewSchema.of("supervision-reports", 2,
            ViewField.keyword(REPORT), ViewField.keyword(ACCOUNT), ViewField.keyword(REACH), ViewField.keyword(TICKET), ViewField.keyword(POST),
            ViewField.keyword(METHOD), ViewField.keyword(FAULT_SUSPECTED), ViewField.instant(AT));

    private final ViewStore store;

    ReportView(ViewStores stores) {
        this.store = stores.open(SCHEMA, Duration.ofSeconds(1));
    }

    /** @param account of who filed it */
    record Known(SupervisionReportFiled report, AccountId account, Instant recordedAt) {
    }

    @Override
    public String name() {
        return "supervision.reports";
    }

    @Override
    public ViewStore store() {
        return store;
    }

    @Override
    public String sequence(RecordedFact fact) {
        return fact.about(REPORT).orElseGet(() -> Projection.firstTag(fact));
    }

    @Override
    public Set<String> sequences(UnreadableFact unreadable) {
        return unreadable.about(REPORT);
    }

    @Override
    public void apply(RecordedFact fact, ViewStore into) {
        if (fact.event() instanceof SupervisionReportFiled filed) {
            into.put(document(new Known(filed, new AccountId(fact.account()), fact.recordedAt())));
        }
    }

    static Known read(byte[] body) {
        return MAPPER.readValue(body, Known.class);
    }

    private static ViewDocument document(Known known) {
        var filed = known.report();
        return ViewDocument.id(filed.report().value())
                .keyword(REPORT, filed.report())
                .keyword(ACCOUNT, known.account())
                .keywords(REACH, filed.path())
                .keyword(TICKET, filed.about().ticket())
                .keyword(POST, filed.about().post())
                .keyword(METHOD, Json.kebab(filed.method()))
                .keyword(FAULT_SUSPECTED, Boolean.toString(filed.faultSuspected()))
                .instant(AT, filed.occurredAt())
                .body(MAPPER.writeValueAsBytes(known));
    }
}
