package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent is taken as what it is, or refused with the name of its field: nothing gets a meaning that nobody had in mind. */
class StrictInputTest {
    private static final String EMOJI = "😀";

    private final Mingbai mingbai = Running.shared();
    private final Api operator = mingbai.as("operator");
    private final Api admin = mingbai.as("admin");

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Caller-Phone", "Content-Type"})
    void a_header_of_one_value_stands_once(String name) {
        var same = Map.of("Authorization", Raw.basic("operator").substring("Authorization: ".length()), "Content-Type", "application/json")
                .getOrDefault(name, "13900000001");

        refused(raw("POST", "/api/calls", Tickets.call(), name + ": " + same + "\r\n" + name + ": " + same), name);
    }

    @Test
    void keys_that_differ_in_case_or_width_are_different_keys() {
        var call = Tickets.call();
        var tickets = List.of("Opaque-Ab", "opaque-ab", "OPAQUE-AB", "opaque-ab.").stream()
                .map(key -> operator.post("/api/calls", call, "Idempotency-Key", key).expect(201).text("ticket")).distinct().toList();

        assertThat(tickets).hasSize(4);
        assertThat(operator.post("/api/calls", call, "Idempotency-Key", "opaque-ab").expect(201).text("ticket")).isEqualTo(tickets.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00FF", "caf\u00E9", "a\u0085b", "a\tb", "\u00C2\u00A0", "\u00ED\u00A0\u0080", "\u00E3\u0080\u0080"})
    void a_key_that_is_no_text_is_refused_by_name(String key) {
        refused(raw("POST", "/api/calls", Tickets.call(), "Idempotency-Key: " + key), "Idempotency-Key");
    }

    @Test
    void a_key_beyond_ascii_is_one_byte_by_byte() {
        var utf8 = new String("编号-1".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var first = raw("POST", "/api/calls", Tickets.call(), "Idempotency-Key: " + utf8);

        assertThat(first.status()).isEqualTo(201);
        assertThat(raw("POST", "/api/calls", Tickets.call(), "Idempotency-Key: " + utf8).text()).contains(number(first));
        assertThat(raw("POST", "/api/calls", Tickets.call(), "Idempotency-Key: " + utf8.replace('-', '_')).text()).doesNotContain(number(first));
    }

    @Test
    void a_key_has_an_end_and_stands_once() {
        operator.post("/api/calls", Tickets.call(), "Idempotency-Key", "x".repeat(200)).expect(201);
        refused(operator.post("/api/calls", Tickets.call(), "Idempotency-Key", "x".repeat(201)), "Idempotency-Key");
        refused(operator.post("/api/calls", Tickets.call(), "Idempotency-Key", "one", "Idempotency-Key", "two"), "Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00E9", "\"\u00E9\"", "W/\"1\"", "\"01\"", "1\"", "\"\"", "\"99999999999999999999\"", "tag", "%", "\u0085"})
    void a_tag_that_is_not_ours_matches_nothing(String tag) {
        var ticket = new Tickets(mingbai).dispatched();

        assertThat(raw("POST", "/api/tickets/" + ticket + "/accept", body(), "handler", "If-Match: " + tag).status()).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\", \"%d\"", "\"%d\",W/\"7\"", "*", "W/\"%1$d\", \"%1$d\"", "\"other\", , \"%d\""})
    void any_tag_of_a_list_may_be_the_one(String tags) {
        var ticket = new Tickets(mingbai).dispatched();
        var version = mingbai.as("handler").get("/api/tickets/" + ticket).expect(200).body().path("version").asLong();

        assertThat(raw("POST", "/api/tickets/" + ticket + "/accept", body(), "handler", "If-Match: " + tags.formatted(version)).status()).isEqualTo(200);
    }

    @Test
    void a_list_without_the_version_and_a_weak_tag_match_nothing() {
        var ticket = new Tickets(mingbai).dispatched();
        var version = mingbai.as("handler").get("/api/tickets/" + ticket).expect(200).body().path("version").asLong();

        for (var tags : List.of("\"1\", \"2\"", "W/\"" + version + "\"", "\"1\", *", "\"" + version)) {
            assertThat(raw("POST", "/api/tickets/" + ticket + "/accept", body(), "handler", "If-Match: " + tags).status()).as(tags).isEqualTo(412);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1732336200", "\"1732336200\"", "\"-1\"", "\"0\"", "true", "[2026,11,1]", "\"2026-11-01\"", "\"2026-11-01T08:00+08:00\"", "\"2026-11-01t08:00:00z\"",
        "\"2026-11-01T24:00:00Z\"", "\"2026-02-30T08:00:00Z\"", "\"2026-W44-1T08:00:00Z\"", "\"2026-11-01T08:00:00,5Z\"", "\"\"", "\"1949-09-30T12:00:00+08:00\"",
        "\"0001-01-01T00:00:00Z\"", "\"-999999999-01-01T00:00:00Z\"", "\"+999999999-12-31T00:00:00Z\""})
    void a_call_came_in_at_an_instant_in_the_time_of_the_republic(String at) {
        refused(operator.postText("/api/calls", json(Tickets.call(), "occurredAt", at)), "occurredAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1949-10-01T00:00:00+08:00", "1978-12-18T09:00:00+08:00", "1999-12-31T23:59:59+08:00", "2006-12-31T23:59:59.999999999+08:00"})
    void a_call_from_long_ago_is_taken(String at) {
        operator.postText("/api/calls", json(Tickets.call(), "occurredAt", "\"" + at + "\"")).expect(201);
    }

    @Test
    void so_do_all_other_times() {
        var post = body("post", Tickets.POST, "unit", Tickets.UNIT, "fault", mingbai.as("discipline").get("/api/faults").expect(200).body().path("items").path(0).path("code").asString(), "facts", "事实");
        var report = body("about", body("unit", Tickets.UNIT), "method", "spot-check", "place", "大厅", "findings", "无");
        var term = body("name", "王五", "category", "retiree", "districts", List.of("130100"), "until", "2030-01-01");
        for (var at : List.of("-999999999-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z", "1949-09-30T00:00:00Z", "9999-12-31T00:00:00Z", "1700000000")) {
            refused(mingbai.as("discipline").post("/api/fault-cases", with(post, "occurredAt", at)), "occurredAt");
            refused(mingbai.as("supervisor").post("/api/supervision-reports", with(report, "at", at)), "at");
            refused(admin.post("/api/supervisors", with(term, "from", at.substring(0, at.length() - 10))), "from");
            refused(mingbai.as("discipline").get("/api/fault-history?unit=130100&asOf=" + at.replace("+", "%2B")), "asOf");
            refused(operator.get("/api/deadline-preview?card=bureau-hotline&line=complaint&at=" + at.replace("+", "%2B")), "at");
        }
        refused(admin.post("/api/calendars", body("year", 2050, "days", List.of(body("date", "12050-01-01", "name", "元旦", "off", true)))), "days[0].date");
        refused(admin.post("/api/demo/clock", body("advance", 86_400)), "advance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "text", "respondent.name"})
    void what_shows_nothing_is_missing(String field) {
        for (var blank : List.of("\u00A0", "\u3000", "\u200B", "\u3164", "\u2800", "\uFEFF", "\u200E\u202F", "\u2060", "\u00AD", "\uDB40\uDC20")) {
            refused(operator.post("/api/calls", with(Tickets.call(), field, blank)), field);
        }
    }

    @ParameterizedTest
    @CsvSource({"subject, \\ud800", "text, a\\udc00", "category, \\ud83d\\ud83d", "subject, \\u0000", "text, \\u001b[0m", "subject, \\uffff"})
    void what_is_no_text_is_refused(String field, String escaped) {
        refused(operator.postText("/api/calls", json(Tickets.call(), field, "\"" + escaped + "\"")), field);
    }

    @Test
    void a_hundred_characters_are_a_hundred_whatever_they_are_made_of() {
        for (var character : List.of(EMOJI, "𠮷", "👨‍👩‍👧‍👦", "字")) {
            var ticket = operator.post("/api/calls", with(Tickets.call(), "subject", character.repeat(200))).expect(201).text("ticket");
            assertThat(operator.get("/api/tickets/" + ticket).expect(200).text("subject")).isEqualTo(character.repeat(200));
            refused(operator.post("/api/calls", with(Tickets.call(), "subject", character.repeat(201))), "subject");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"line\":\"complaint\",\"line\":\"policy\"", "\uFEFF\uFEFF{}", "{}{}", "{\"subject\":\"a\nb\"}"})
    void what_is_no_strict_json_cannot_be_read(String text) {
        assertThat(operator.postText("/api/calls", text).expect(400).problem()).isEqualTo("unreadable");
    }

    @Test
    void bytes_that_are_no_utf8_cannot_be_read() {
        for (var bytes : List.of(new byte[] {'"', (byte) 0xFF, '"'}, new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}, new byte[] {'"', (byte) 0xE0, (byte) 0x80, (byte) 0xAF, '"'},
                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, new byte[] {'"', (byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80, '"'},
                "{}".getBytes(StandardCharsets.UTF_16BE), "{}".getBytes(StandardCharsets.UTF_16))) {
            var request = operator.request("/api/calls").header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(bytes));
            assertThat(operator.send(request).expect(400).problem()).isEqualTo("unreadable");
        }
        var gbk = operator.request("/api/calls").header("Content-Type", "application/json;charset=GBK").POST(BodyPublishers.ofString("{}"));
        assertThat(operator.send(gbk).status()).isIn(400, 415);
    }

    @ParameterizedTest
    @CsvSource({"page=1.0, page", "page=0x1, page", "page=%2B1, page", "page=１, page", "size=1e1, size", "breached=yes, breached", "breached=TRUE, breached", "level=%231, level",
        "q=%00, q", "q=a%1Bb, q", "q=%EF%BF%BF, q", "min-position=1.5, min-position"})
    void an_address_is_read_as_strictly_as_a_body(String query, String field) {
        refused(operator.get("/api/tickets?" + query.replace("１", "%EF%BC%91")), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%FF", "q=%C0%AF", "q=%ED%A0%80", "q=%zz", "q=%"})
    void an_address_that_is_no_utf8_cannot_be_read(String query) {
        assertThat(Raw.get(mingbai.address(), "/api/tickets?" + query, "operator")).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "%zz", "%FF", "%E4%B8", "%", "\u00E9", "\u0085", "%1", "%00"})
    void a_phone_number_that_is_badly_encoded_is_refused_by_name(String phone) {
        refused(raw("GET", "/api/screen-pop", null, "Caller-Phone: " + phone), "Caller-Phone");
    }

    @Test
    void numbers_joined_by_any_sign_are_found_by_each() {
        var call = with(Tickets.call(), "text", "拨打过60001，60002；60003、60004,60005;60006：60007．60008｜60009／60010～60011 和 ７０００１－70002");
        var done = operator.post("/api/calls", call).expect(201);
        var ticket = done.text("ticket");

        for (var number : List.of("60001", "60002", "60003", "60004", "60005", "60006", "60007", "60009", "60010", "60011", "70001", "７０００２", "60001，60002")) {
            var found = operator.get("/api/tickets?size=200&min-position=" + done.position() + "&q=" + java.net.URLEncoder.encode(number, StandardCharsets.UTF_8)).expect(200);
            assertThat(found.http().body()).as(number).contains(ticket);
        }
    }

    @Test
    void two_thousand_parameters_are_nobodys_question() {
        var many = "x=1&".repeat(2_000);
        for (var path : List.of("/api/tickets?", "/public?", "/sign-in?")) {
            assertThat(operator.get(path + many).status()).isLessThan(500);
        }
        operator.postText("/api/calls?" + many, "{}").expect(400);
    }

    private Raw.Answer raw(String method, String path, @Nullable Map<String, Object> body, String header) {
        return raw(method, path, body, "operator", header);
    }

    private Raw.Answer raw(String method, String path, @Nullable Map<String, Object> body, String account, String header) {
        return Raw.send(mingbai.address(), method, path, List.of(Raw.basic(account), "Content-Type: application/json", header),
                body == null ? null : Api.JSON.writeValueAsBytes(body));
    }

    private static String number(Raw.Answer answer) {
        return answer.text().replaceAll("(?s).*\"ticket\":\"([^\"]+)\".*", "$1");
    }

    private static void refused(Raw.Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains("\"field\":\"" + field + "\"");
    }

    private static void refused(Api.Answer answer, String field) {
        assertThat(answer.expect(422).problem()).isEqualTo("invalid-input");
        assertThat(answer.body().path("errors").valueStream().map(error -> error.path("field").asString())).contains(field);
        assertThat(answer.http().body()).doesNotContain("field.");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var more = new LinkedHashMap<>(body);
        if (field.equals("respondent.name")) {
            more.put("respondent", body("kind", "employer", "name", value));
        } else {
            more.put(field, value);
        }
        return more;
    }

    /** The body with one value just as it is written here. */
    private static String json(Map<String, Object> body, String field, String value) {
        return Api.JSON.writeValueAsString(with(body, field, "@@")).replace("\"@@\"", value);
    }
}
