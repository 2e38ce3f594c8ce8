package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** What an operator sees while the caller talks: what was before, and never who it was. */
class ScreenPopTest {
    private final Mingbai mingbai = Running.shared();

    @Test
    void earlier_tickets_of_a_number_are_told_newest_first_and_without_an_identity() {
        var first = call("13911110001", "某甲公司", "拖欠工资", "130100");
        var second = call("13911110001", "某乙公司", "未签合同", "130100");

        var pop = pop("phone=13911110001", second.position());

        assertThat(tickets(pop, "byCaller")).containsExactly(second.ticket(), first.ticket());
        assertThat(pop.toString()).contains("拖欠工资").doesNotContain("钱小红", "13911110001");
    }

    @Test
    void another_spelling_is_the_same_number_and_the_same_respondent() {
        var logged = call("13911110002", "某丙公司", "欠薪", "130100");

        assertThat(tickets(pop("phone=139%201111-0002", logged.position()), "byCaller")).containsExactly(logged.ticket());
        assertThat(tickets(pop("respondent=%20某丙公司", logged.position()), "byRespondent")).containsExactly(logged.ticket());
        assertThat(tickets(pop("phone=13911119999", logged.position()), "byCaller")).isEmpty();
    }

    @Test
    void each_ticket_is_told_once_under_its_strongest_reason() {
        var logged = call("13911110003", "某丁公司", "克扣加班费用", "130100");

        var pop = pop("phone=13911110003&respondent=某丁公司&matter=克扣加班费用", logged.position());

        assertThat(tickets(pop, "byCaller")).containsExactly(logged.ticket());
        assertThat(tickets(pop, "byRespondent")).isEmpty();
        assertThat(tickets(pop, "similar")).isEmpty();
    }

    @Test
    void an_operator_elsewhere_is_told_only_what_lies_there() {
        var there = call("13911110004", "某戊公司", "拖欠工程款", "130200");
        var here = call("13911110004", "某戊公司", "拖欠工程款", "130100");

        var question = "phone=13911110004&respondent=某戊公司&matter=拖欠工程款";
        assertThat(tickets(pop("operator", question, here.position()), "byCaller")).containsExactly(here.ticket(), there.ticket());
        assertThat(pop("operator-elsewhere", question, here.position()).toString()).contains(there.ticket()).doesNotContain(here.ticket());
    }

    private record Logged(String ticket, long position) {
    }

    private Logged call(String phone, String respondent, String subject, String district) {
        var answer = mingbai.as("operator").post("/api/calls", body("line", "complaint",
                "caller", body("disclosure", "confidential", "name", "钱小红", "phone", phone),
                "respondent", body("kind", "employer", "name", respondent), "district", district, "subject", subject,
                "text", "来电反映", "outcome", "ticket")).expect(201);
        return new Logged(answer.text("ticket"), answer.position());
    }

    private JsonNode pop(String question, long position) {
        return pop("operator", question, position);
    }

    private JsonNode pop(String reader, String question, long position) {
        return mingbai.as(reader).get("/api/screen-pop?" + question + "&min-position=" + position).expect(200).body();
    }

    private static List<String> tickets(JsonNode pop, String why) {
        var found = new ArrayList<String>();
        pop.get(why).forEach(known -> found.add(known.get("ticket").asString()));
        return found;
    }
}
