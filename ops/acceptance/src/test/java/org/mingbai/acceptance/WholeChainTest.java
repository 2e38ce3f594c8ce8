package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** One ticket from the call to the fault on record, as each role sees it, with a restart in the middle. */
class WholeChainTest {
    private static final String UNIT = "130100-jc";
    private static final String POST = "post-130100-jc-1";

    @Test
    void a_call_becomes_a_ticket_climbs_when_it_is_late_and_ends_on_a_record_that_is_read_as_of_any_date(@TempDir Path data) {
        String ticket;
        String code;
        String before;
        try (var mingbai = Mingbai.start(data)) {
            var logged = mingbai.as("operator").post("/api/calls", body("line", "complaint",
                    "caller", body("disclosure", "confidential", "name", "王二小", "phone", "13900001111", "address", "石家庄市某村"),
                    "respondent", body("kind", "employer", "name", "某装修公司"), "category", "工资拖欠", "district", "130100",
                    "subject", "装修公司欠薪", "text", "王二小等八人两个月没拿到工资", "outcome", "ticket")).expect(201);
            ticket = logged.text("ticket");
            code = logged.text("queryCode");
            assertThat(logged.body().path("deadline").path("limit").path("amount").asInt()).isEqualTo(13);

            mingbai.as("dispatcher").post("/api/tickets/" + ticket + "/dispatch", body("unit", UNIT, "post", POST)).expect(200);
            var tag = mingbai.as("handler").get("/api/tickets/" + ticket).expect(200).header("ETag");
            mingbai.as("handler").post("/api/tickets/" + ticket + "/accept", body(), "If-Match", tag).expect(200);
            mingbai.as("handler").post("/api/tickets/" + ticket + "/note", body("text", "已联系该公司"), "If-Match", tag).expect(412);
            before = mingbai.as("leader").get("/api/tickets/" + ticket).expect(200).http().body();
        }
        try (var mingbai = Mingbai.start(data)) {
            var again = mingbai.as("leader").get("/api/tickets/" + ticket).expect(200);
            assertThat(again.http().body()).as("a restart loses and changes nothing").isEqualTo(before);

            var advanced = mingbai.as("admin").post("/api/demo/clock", body("advance", "P30D")).expect(200);
            var late = mingbai.as("handler").get("/api/tickets/" + ticket + "?min-position=" + advanced.position()).expect(200).body();
            assertThat(late.path("breached").asBoolean()).isTrue();
            assertThat(late.path("level").asInt()).isPositive();
            assertThat(late.path("breaches").get(0).path("at").asString()).isEqualTo(late.path("deadline").path("at").asString());
            var board = mingbai.as("leader").get("/api/escalations?size=200&min-position=" + advanced.position()).expect(200).body();
            assertThat(board.path("items").valueStream().map(item -> item.path("ticket").asString())).contains(ticket);

            mingbai.as("supervisor").post("/api/tickets/" + ticket + "/press", body("reason", "已经超期")).expect(200);
            var report = mingbai.as("supervisor").post("/api/supervision-reports", body("about", body("ticket", ticket), "method", "interview",
                    "place", "工地", "at", late.path("acceptedAt").asString(), "findings", "工人仍未拿到工资", "faultSuspected", true)).expect(201);
            mingbai.as("handler").post("/api/tickets/" + ticket + "/resolve", body("resolution", "upheld", "reply", "已责令支付")).expect(200);
            mingbai.as("operator").post("/api/tickets/" + ticket + "/follow-up", body("satisfied", "yes")).expect(200);
            var closed = mingbai.as("operator").post("/api/tickets/" + ticket + "/close", body()).expect(200);
            var file = mingbai.as("supervisor").get("/api/tickets/" + ticket + "?min-position=" + closed.position()).expect(200).body();
            assertThat(file.path("state").asString()).isEqualTo("closed");
            assertThat(file.path("breached").asBoolean()).as("closing wipes no breach").isTrue();
            assertThat(file.path("pressed").asInt()).isEqualTo(1);

            faultOnRecord(mingbai, ticket, report.text("id"));

            var status = mingbai.anonymously().get("/public/tickets/" + ticket + "?code=" + code).expect(200);
            assertThat(status.http().body()).doesNotContain("装修", "王二小", "工资");
            mingbai.anonymously().get("/public/tickets/" + ticket + "?code=WRONG123").expect(404);
            assertThat(mingbai.as("supervisor").get("/api/log/verification").expect(200).body().path("ok").asBoolean()).isTrue();
        }
    }

    private static void faultOnRecord(Mingbai mingbai, String ticket, String report) {
        var opened = mingbai.as("discipline").post("/api/fault-cases", body("ticket", ticket, "report", report, "post", POST, "unit", UNIT,
                "fault", "overdue-handling", "facts", "超期三十日")).expect(201);
        var faultCase = "/api/fault-cases/" + opened.text("id");
        mingbai.as("admin").post("/api/demo/clock", body("advance", "P1D")).expect(200);
        mingbai.as("discipline").post(faultCase + "/finding", body("verified", true, "grounds", "属实")).expect(200);
        var asOf = mingbai.as("discipline").get("/api/fault-history?post=" + POST).expect(200).body().path("asOf").asString();
        mingbai.as("admin").post("/api/demo/clock", body("advance", "P1D")).expect(200);
        mingbai.as("leader").post(faultCase + "/decision",
                body("sanction", "warning", "legalBasis", "政务处分法第八条", "reason", "首次")).expect(200);
        mingbai.as("handler").post(faultCase + "/appeal", body("grounds", "请求复核")).expect(200);
        var reviewed = mingbai.as("leader").post(faultCase + "/appeal-decision", body("outcome", "upheld", "reason", "维持")).expect(200);

        assertThat(state(mingbai, "", opened.text("id"), reviewed.position())).isEqualTo("final");
        assertThat(state(mingbai, "&asOf=" + asOf.replace("+", "%2B"), opened.text("id"), reviewed.position())).isEqualTo("verified");
    }

    private static String state(Mingbai mingbai, String asOf, String faultCase, long position) {
        return mingbai.as("discipline").get("/api/fault-history?post=" + POST + asOf + "&min-position=" + position).expect(200).body()
                .path("entries").valueStream().filter(entry -> entry.path("case").asString().equals(faultCase))
                .map(JsonNode::toString).findFirst().map(entry -> Api.JSON.readTree(entry).path("state").asString()).orElse("absent");
    }
}
