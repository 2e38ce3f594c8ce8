package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.kernel.value.TicketNumber;

import tools.jackson.databind.JsonNode;

/** Whatever is sent, the answer says what is wrong and what to do, and the log stands as it stood. */
class BadInputTest {
    private static final String CHINESE = ".*\\p{IsHan}.*";
    private static final Map<String, String> UNDER_THE_PROMISE = Map.of("card", "bureau-hotline", "line", "complaint");

    private final Mingbai mingbai = Running.shared();
    private final Tickets tickets = new Tickets(mingbai);
    private final Api operator = mingbai.as("operator");
    private long before = tail();

    @AfterEach
    void nothing_was_appended() {
        assertThat(tail()).as("the tail of the log").isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"card, no-such-card, unknown-card", "district, 999999, unknown-unit", "line, COMPLAINT, invalid-input",
        "occurredAt, 2026-01-01T00:00:00, invalid-input", "occurredAt, yesterday, invalid-input", "outcome, lost, invalid-input",
        "subject, '  ', invalid-input", "no-such-field, x, invalid-input", "ticket, HB-1, invalid-input"})
    void a_call_with_a_wrong_field_is_refused_by_the_fields_name(String field, String value, String problem) {
        var call = Tickets.call();
        call.put(field, value);

        assertRefused(operator.post("/api/calls", call), 422, problem, field);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var call = body("line", "telephone", "caller", body("disclosure", "named", "nickname", "小赵"), "respondent", body("kind", "unit"),
                "category", 7, "subject", "题".repeat(201), "occurredAt", "昨天", "outcome", "ticket");
        var answer = mingbai.as("operator").post("/api/calls", call).expect(422);

        assertThat(answer.body().path("errors").valueStream().map(error -> error.path("field").asString()).distinct())
                .containsExactlyInAnyOrder("line", "caller.nickname", "respondent.name", "category", "subject", "text", "occurredAt");
    }

    @Test
    void a_call_cannot_have_come_in_later_than_now() {
        var call = Tickets.call();
        call.put("occurredAt", Instant.now().plus(Duration.ofDays(400)).toString());

        assertRefused(operator.post("/api/calls", call), 422, "occurred-in-the-future", "occurredAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket", "answered"})
    void only_a_call_that_joins_a_ticket_names_its_number(String outcome) {
        var call = Tickets.call();
        call.put("outcome", outcome);
        call.put("answer", "已告知");
        call.put("ticket", TicketNumber.of(2026, 1).value());

        assertRefused(operator.post("/api/calls", call), 422, "invalid-input", "ticket");
    }

    @Test
    void a_call_joins_only_a_ticket_that_there_is() {
        var call = Tickets.call();
        call.put("outcome", "join");
        assertRefused(operator.post("/api/calls", call), 422, "invalid-input", "ticket");

        call.put("ticket", TicketNumber.of(2026, 99_999_999).value());
        assertRefused(operator.post("/api/calls", call), 422, "unknown-ticket-named", "ticket");
    }

    @Test
    void every_missing_field_is_named_and_fields_within_fields_too() {
        var answer = operator.post("/api/calls", body());
        assertRefused(answer, 422, "invalid-input", "line", "outcome", "subject", "text");
        assertThat(answer.body().path("errors").valueStream().map(error -> error.path("message").asString())).containsOnly("此项必填。");

        var call = Tickets.call();
        call.put("caller", body("disclosure", "named", "nickname", "小明"));
        assertRefused(operator.post("/api/calls", call), 422, "invalid-input", "caller.nickname");
    }

    @Test
    void the_answer_is_in_english_for_who_asks_for_it() {
        var answer = operator.post("/api/calls", body(), "Accept-Language", "en-GB,en;q=0.9");

        assertThat(answer.expect(422).text("detail")).doesNotMatch(CHINESE).isNotBlank();
        assertThat(answer.body().path("errors").toString()).doesNotMatch(CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"line\":", "", "[]", "null", "line=complaint", "{\"line\":\"complaint\"} and more"})
    void what_is_no_json_object_cannot_be_read(String text) {
        assertRefused(operator.postText("/api/calls", text), 400, "unreadable");
    }

    @Test
    void another_content_type_is_unsupported() {
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
            var request = operator.request("/api/calls").header("Content-Type", type).POST(BodyPublishers.ofString("line=complaint"));
            assertRefused(operator.send(request), 415, "http-415");
        }
        assertRefused(mingbai.as("dispatcher").post("/api/imports", body("card", "bureau-hotline")), 415, "http-415");
    }

    @Test
    void a_body_over_one_mebibyte_is_too_large_and_who_still_sends_is_told_so() {
        var call = Tickets.call();
        call.put("text", "长".repeat(400_000));
        assertRefused(operator.post("/api/calls", call), 413, "too-large");

        byte[] much = Api.JSON.writeValueAsString(body("text", "x".repeat(20_000_000))).getBytes(StandardCharsets.UTF_8);
        var unannounced = operator.request("/api/calls").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much)));
        assertRefused(operator.send(unannounced), 413, "too-large");
    }

    @Test
    void the_same_idempotency_key_answers_the_same_and_refuses_another_body() {
        var call = Tickets.call();
        var key = "key-" + before;
        var first = operator.post("/api/calls", call, "Idempotency-Key", key).expect(201);
        before = tail();

        assertThat(operator.post("/api/calls", call, "Idempotency-Key", key).expect(201).http().body()).isEqualTo(first.http().body());
        call.put("subject", "另一件事");
        assertRefused(operator.post("/api/calls", call, "Idempotency-Key", key), 422, "idempotency-key-reused", "Idempotency-Key");
    }

    @Test
    void a_ticket_that_is_not_there_is_not_found() {
        for (var number : List.of(TicketNumber.of(2026, 99_999_999).value(), "HB-1", "x")) {
            assertRefused(operator.get("/api/tickets/" + number), 404, "not-found");
            var accepted = mingbai.as("handler").post("/api/tickets/" + number + "/accept", body());
            assertRefused(accepted, 404, TicketNumber.isValid(number) ? "unknown-ticket" : "not-found");
        }
        assertRefused(operator.get("/api/no-such-thing"), 404, "http-404");
    }

    @Test
    void units_and_posts_that_are_not_there_take_no_ticket() {
        var path = "/api/tickets/" + tickets.open() + "/dispatch";
        before = tail();
        var dispatcher = mingbai.as("dispatcher");

        assertRefused(dispatcher.post(path, body("unit", "130999")), 422, "unknown-unit", "unit");
        assertRefused(dispatcher.post(path, body("unit", Tickets.UNIT, "post", "post-130999")), 422, "unknown-post", "post");
        assertRefused(dispatcher.post(path, body("unit", Tickets.UNIT, "post", "post-130200-jc-1")), 422, "post-not-in-unit", "post");
    }

    @Test
    void a_step_out_of_turn_is_refused_and_so_is_one_on_what_is_no_longer_so() {
        var path = "/api/tickets/" + tickets.dispatched();
        before = tail();

        assertRefused(mingbai.as("handler").post(path + "/resolve", body("resolution", "upheld", "reply", "已办")), 409, "ticket-not-accepted");
        assertRefused(operator.post(path + "/close", body()), 409, "ticket-not-resolved");
        assertRefused(mingbai.as("handler").post(path + "/accept", body(), "If-Match", "\"1\""), 412, "stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "If-Match"})
    void of_two_who_accept_one_ticket_at_once_exactly_one_does(String condition) throws Exception {
        var path = "/api/tickets/" + tickets.dispatched();
        var tag = mingbai.as("handler").get(path).expect(200).header("ETag");
        var headers = condition.isEmpty() ? new String[0] : new String[] {condition, tag};
        var together = new CyclicBarrier(2);
        before = tail() + 1;

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = Stream.generate(() -> threads.submit(() -> {
                together.await();
                return mingbai.as("handler").post(path + "/accept", body(), headers).status();
            })).limit(2).toList().stream().map(BadInputTest::result).sorted().toList();
            assertThat(answers.getFirst()).isEqualTo(200);
            assertThat(answers.getLast()).isIn(409, 412);
        }
    }

    @ParameterizedTest
    @CsvSource({"size=201, size", "size=0, size", "page=-1, page", "size=many, size", "sort=colour, sort", "'sort=deadline,sideways', sort",
        "state=lost, state", "line=hot, line", "breached=perhaps, breached", "late=perhaps, late", "tab=mine, tab", "from=soon, from", "until=2026-02-30, until", "min-position=soon, min-position"})
    void a_board_that_cannot_be_is_refused(String query, String field) {
        assertRefused(operator.get("/api/tickets?" + query), 422, "invalid-input", field);
    }

    @Test
    void a_position_that_the_log_has_not_reached_is_waited_for_within_bounds() {
        Stream.of("/api/tickets", "/api/escalations", "/api/units", "/api/cards").parallel().forEach(path -> {
            var answer = operator.get(path + "?min-position=99999999");
            assertRefused(answer, 503, "position-not-reached");
            assertThat(answer.header("Retry-After")).matches("[0-9]+");
        });
    }

    @Test
    void an_upload_that_is_no_workbook_of_messages_is_refused() {
        var dispatcher = mingbai.as("dispatcher");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertRefused(Upload.to(dispatcher, "/api/imports", "messages.xlsx", old, UNDER_THE_PROMISE), 415, "not-a-workbook", "file");
        byte[] text = "留言编号,留言主题".getBytes(StandardCharsets.UTF_8);
        assertRefused(Upload.to(dispatcher, "/api/imports", "messages.csv", text, UNDER_THE_PROMISE), 422, "missing-columns", "file");

        byte[] others = Upload.workbook(new String[] {"编号", "主题"}, new String[] {"1", "欠薪"});
        var missing = Upload.to(dispatcher, "/api/imports", "messages.xlsx", others, UNDER_THE_PROMISE).expect(422);
        assertThat(missing.text("detail")).contains("留言编号");

        byte[] right = Upload.workbook(new String[] {"留言编号", "留言用户", "留言主题", "留言时间", "留言详情"});
        assertRefused(Upload.to(dispatcher, "/api/imports", "messages.xlsx", right, Map.of("card", "none", "line", "policy")), 422,
                "unknown-card", "card");
        assertRefused(Upload.to(dispatcher, "/api/imports", "messages.xlsx", right, Map.of("card", "bureau-hotline")), 422,
                "invalid-input", "line");
        assertRefused(Upload.to(dispatcher, "/api/imports?card=bureau-hotline", "messages.xlsx", right, UNDER_THE_PROMISE), 422,
                "invalid-input", "card");
    }

    @Test
    void markup_and_full_width_characters_are_kept_as_they_were_typed() {
        var call = Tickets.call();
        call.put("subject", "<script>alert(1)</script>ＡＢＣ　欠薪");
        call.put("text", "<b>欠薪</b> & \"克扣\"");
        call.put("respondent", body("kind", "employer", "name", "（石家庄）ＡＢＣ有限公司<br>"));
        var ticket = operator.post("/api/calls", call).expect(201).text("ticket");
        before = tail();

        var file = operator.get("/api/tickets/" + ticket).expect(200).body();
        assertThat(file.path("subject").asString()).isEqualTo("<script>alert(1)</script>ＡＢＣ　欠薪");
        assertThat(file.path("text").asString()).isEqualTo("<b>欠薪</b> & \"克扣\"");
        assertThat(file.path("respondent").path("name").asString()).isEqualTo("（石家庄）ＡＢＣ有限公司<br>");
    }

    private static void assertRefused(Api.Answer answer, int status, String problem, String... fields) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("title")).matches(CHINESE);
        assertThat(answer.text("detail")).matches(CHINESE);
        assertThat(answer.body().path("errors").valueStream().map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder(fields);
        assertThat(answer.body().path("errors").valueStream().map(error -> error.path("message").asString()))
                .allSatisfy(message -> assertThat(message).matches(CHINESE));
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private long tail() {
        JsonNode commits = mingbai.as("discipline").get("/api/log/commits?size=1").expect(200).body();
        return commits.path("tail").asLong();
    }
}
