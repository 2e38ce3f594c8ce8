package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    void every_form_of_a_number_finds_what_every_other_brought() {
        var first = call("sip:+8613911110021@ims.example;user=phone", "某己公司", "欠薪", "130100");
        var second = call("013911110021", "阿不都·买买提商店", "欠薪", "130100");
        for (var form : List.of("13911110021", "+8613911110021", "%2B8613911110021", "008613911110021", "(86)139-1111-0021", "%EF%BC%88%2B86%EF%BC%89139%201111%200021",
                "tel:%2B86-139-1111-0021", "0013911110021")) {
            assertThat(tickets(pop("phone=" + form, second.position()), "byCaller")).as(form).containsExactly(second.ticket(), first.ticket());
        }
        var operator = mingbai.as("operator");
        for (var header : List.of("+86 139 1111 0021", "%2B8613911110021", "<sip:013911110021@10.0.0.1>")) {
            assertThat(tickets(operator.send(operator.request("/api/screen-pop").GET().header("Caller-Phone", header)).expect(200).body(), "byCaller")).as(header)
                    .containsExactly(second.ticket(), first.ticket());
        }
        for (var name : List.of("阿不都买买提商店", "阿不都・买买提商店", "阿不都•买买提商店", "阿不都‧买买提 商店", "阿不都･买买提商店", "阿不都．买买提商店")) {
            assertThat(tickets(pop("respondent=" + name.replace(" ", "%20"), second.position()), "byRespondent")).as(name).containsExactly(second.ticket());
        }
    }

    @Test
    void two_numbers_in_one_field_are_refused_with_a_sentence_and_a_withheld_one_is_nobodys() {
        for (var two : List.of("13911110022、13911110023", "13911110022，13911110023", "13911110022 13911110023", "13911110022或13911110023")) {
            var refused = mingbai.as("operator").post("/api/calls", calling(two, "某庚公司", "欠薪", "130100")).expect(422);
            assertThat(refused.body().path("errors").get(0).path("field").asString()).as(two).isEqualTo("caller.phone");
            assertThat(refused.body().path("errors").get(0).path("message").asString()).contains("只填一个电话号码");
        }
        var withheld = call("00000000000", "某庚公司", "欠薪", "130100");
        assertThat(tickets(pop("phone=00000000000", withheld.position()), "byCaller")).isEmpty();
        assertThat(mingbai.as("operator").get("/api/screen-pop?phone=13911110022,13911110023").expect(422).problem()).isEqualTo("invalid-input");
    }

    @Test
    void the_screen_pop_says_of_a_text_what_a_call_would_be_told_about_it() {
        var operator = mingbai.as("operator");
        for (var typed : List.of("13911110031（张三）", "*6713911110031", "0311-86990123 接802", "王小明", "0311-86990123-802/803", "0311-86990123转802或803",
                "<sip:13911110031@a>, <sip:13911110032@b>", "\"13911110031\" <sip:13911110032@b>", "tel:13911110031,tel:13911110032")) {
            var fault = said(operator.post("/api/calls", calling(typed, "某辛公司", "欠薪", "130100")).expect(422), "caller.phone");
            var encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
            assertThat(said(operator.get("/api/screen-pop?phone=" + encoded).expect(422), "phone")).as(typed).isEqualTo(fault);
            assertThat(said(operator.send(operator.request("/api/screen-pop").GET().header("Caller-Phone", encoded)).expect(422), "Caller-Phone")).isEqualTo(fault);
            var page = operator.send(operator.request("/intake/pop?respondent=").GET().header("Caller-Phone", encoded).header("Accept", "text/html")).expect(422);
            assertThat(page.http().body()).as(typed).contains(fault).doesNotContain("此号码没有以往的工单");
        }
        for (var nothing : List.of("", "%20", "00000000000", "anonymous")) {
            assertThat(operator.get("/api/screen-pop?phone=" + nothing).expect(200).body().path("byCaller").isEmpty()).as(nothing).isTrue();
        }
    }

    @Test
    void callers_whose_number_is_a_placeholder_have_nothing_in_common() {
        for (var withheld : List.of("0311-00000000", "010-00000000", "+86 311 00000000", "0311-11111111", "00000000-802", "0311-00000000转802")) {
            var logged = call(withheld, "某壬公司", "欠薪", "130100");
            var encoded = URLEncoder.encode(withheld, StandardCharsets.UTF_8);
            assertThat(tickets(pop("phone=" + encoded, logged.position()), "byCaller")).as(withheld).isEmpty();
        }
    }

    @Test
    void a_respondent_is_found_whatever_signs_stand_around_and_within_the_name() {
        var logged = call("13911110033", "永兴（石家庄）食品有限公司", "欠薪", "130100");
        for (var name : List.of("永兴「石家庄」食品有限公司", "永兴石家庄食品有限公司。", "「永兴(石家庄)食品有限公司」", "永兴（石家庄）食品有限公司，", "永兴··石家庄\u200d食品　有限公司")) {
            assertThat(tickets(pop("respondent=" + URLEncoder.encode(name, StandardCharsets.UTF_8), logged.position()), "byRespondent")).as(name)
                    .containsExactly(logged.ticket());
        }
    }

    private static String said(Api.Answer refused, String field) {
        var error = refused.body().path("errors").get(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        return error.path("message").asString();
    }

    @Test
    void each_ticket_is_told_once_under_its_strongest_reason() {
        var logged = call("13911110003", "某丁公司", "克扣加班费用", "130100");

        var pop = pop("phone=13911110003&respondent=某丁公司&matter=克扣加班费用", logged.position());

        assertThat(tickets(pop, "byCaller")).containsExactly(logged.ticket());
        assertThat(tickets(pop, "byRespondent")).isEmpty();
        assertThat(tickets(pop, "similar")).doesNotContain(logged.ticket());
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
        var answer = mingbai.as("operator").post("/api/calls", calling(phone, respondent, subject, district)).expect(201);
        return new Logged(answer.text("ticket"), answer.position());
    }

    private static Map<String, Object> calling(String phone, String respondent, String subject, String district) {
        return body("line", "complaint", "caller", body("disclosure", "confidential", "name", "钱小红", "phone", phone),
                "respondent", body("kind", "employer", "name", respondent), "district", district, "subject", subject,
                "text", "来电反映", "outcome", "ticket");
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
