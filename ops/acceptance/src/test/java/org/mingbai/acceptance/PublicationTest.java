package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** The year 2027 is published when some of it is over: tickets of before tell what those tell that are entered afterwards. */
class PublicationTest {
    private static final String FIRM = "2026-09-28T09:00:00+08:00";
    private static final String PROVISIONAL = "2026-10-10T09:00:00+08:00";

    @Test
    void all_that_was_counted_without_the_year_is_counted_again(@TempDir Path data) {
        try (var mingbai = Mingbai.start(data)) {
            var firm = entered(mingbai, FIRM);
            var late = entered(mingbai, PROVISIONAL);
            var answered = entered(mingbai, PROVISIONAL);
            var tickets = new Tickets(mingbai);

            advanceTo(mingbai, "2027-01-02T09:00:00+08:00");
            assertThat(breaches(ticket(mingbai, firm))).containsExactly("1/1 2026-12-26", "1/2 2027-01-02");
            assertThat(breaches(ticket(mingbai, late))).containsExactly("1/1 2027-01-02");
            tickets.close(answered);
            mingbai.as("dispatcher").post("/api/tickets/" + answered + "/reopen", body("reason", "仍未解决")).expect(200);
            assertThat(ticket(mingbai, answered).path("steps").get(0).path("provisional").asBoolean()).as("of the second round").isTrue();
            assertThat(ticket(mingbai, answered).path("steps").get(0).path("at").asString()).startsWith("2027-01-09");
            var groundless = accused(mingbai, late, "overdue-handling", null);
            var given = accused(mingbai, late, "overdue-handling", "2027-01-02T00:00:00+08:00");
            var rude = accused(mingbai, late, "rude-attitude", null);
            assertThat(happened(mingbai, groundless)).startsWith("2027-01-02T00:00:00");
            assertThat(happened(mingbai, rude)).as("rudeness does not happen at the deadline").startsWith("2027-01-02T09:");

            advanceTo(mingbai, "2027-01-06T09:00:00+08:00");
            var accused = accused(mingbai, late, "overdue-handling", null);
            assertThat(happened(mingbai, accused)).startsWith("2027-01-02T00:00:00");
            var published = mingbai.as("admin").post("/api/calendars", body("year", 2027, "days", List.of(off("2027-01-01", "元旦"),
                    off("2027-02-08", "春节"), off("2027-02-09", "春节")))).expect(201).position();

            assertThat(breaches(ticket(mingbai, firm))).containsExactly("1/1 2026-12-26", "1/2 2027-01-05");
            assertThat(breaches(ticket(mingbai, late))).containsExactly("1/1 2027-01-05");
            assertThat(ticket(mingbai, late).path("deadline").path("at").asString()).startsWith("2027-01-05T00:00:00");
            assertThat(happened(mingbai, accused)).startsWith("2027-01-05");
            var history = mingbai.as("discipline").get("/api/fault-history?post=" + Tickets.POST).expect(200).body().path("entries").get(0);
            assertThat(history.path("occurredAt").asString()).startsWith("2027-01-05");
            assertThat(history.path("history").valueStream().map(step -> step.path("name").asString()))
                    .containsExactly("accountability.fault-case-opened", "accountability.fault-case-redated");
            assertThat(happened(mingbai, given)).as("what an officer wrote").startsWith("2027-01-02T00:00:00");
            var annulled = mingbai.as("discipline").get("/api/fault-cases/" + groundless).expect(200).body();
            assertThat(annulled.path("breachAnnulled").asBoolean()).isTrue();
            assertThat(annulled.path("occurredAt")).as("as if it were opened after the publication").isEqualTo(annulled.path("recordedAt"));
            assertThat(annulled.path("history").valueStream().map(step -> step.path("name").asString()))
                    .containsExactly("accountability.fault-case-opened", "accountability.fault-case-breach-annulled");
            assertThat(mingbai.as("discipline").get("/fault-cases/" + groundless).expect(200).http().body()).contains("立案时工单并未超期");
            var second = ticket(mingbai, answered);
            assertThat(breaches(second)).as("round 1 was answered in time").isEmpty();
            assertThat(second.path("deadline").path("provisional").asBoolean()).isFalse();
            assertThat(second.path("steps").get(0).path("provisional").asBoolean()).isFalse();
            assertThat(row(mingbai, late, published).path("level").asInt()).isEqualTo(1);
            assertThat(row(mingbai, answered, published).path("breached").asBoolean()).isFalse();

            for (var before : Map.of(firm, FIRM, late, PROVISIONAL).entrySet()) {
                assertThat(told(ticket(mingbai, before.getKey()))).isEqualTo(told(ticket(mingbai, entered(mingbai, before.getValue()))));
            }
        }
    }

    @Test
    void an_explanation_stays_word_for_word_after_a_correction_and_an_extension_gives_days_only(@TempDir Path data) {
        try (var mingbai = Mingbai.start(data)) {
            var mayDay = entered(mingbai, "2019-02-02T09:00:00+08:00");
            var call = mingbai.as("operator").post("/api/calls", call("2026-10-09T09:00:00+08:00")).expect(201).body();
            var newYear = call.path("ticket").asString();
            var before = words(mingbai, mayDay, newYear, call.path("queryCode").asString());
            assertThat(before.toString()).contains("劳动节").contains("cn-2007-2026.0").contains("2026年12月31日 24:00");

            mingbai.as("admin").post("/api/calendars", body("year", 2019, "days", List.of(off("2019-05-01", "劳动节")), "confirm", true)).expect(201);
            mingbai.as("admin").post("/api/calendars", body("year", 2027, "days", List.of(off("2026-12-31", "元旦"), off("2027-01-01", "元旦")))).expect(201);

            assertThat(words(mingbai, mayDay, newYear, call.path("queryCode").asString())).isEqualTo(before);

            var more = mingbai.as("leader").post("/api/tickets/" + newYear + "/extend", body("days", 1, "reason", "复杂")).expect(200).body();
            assertThat(more.path("deadline").path("lastDay").asString()).isEqualTo("2027-01-05");
            mingbai.as("admin").post("/api/calendars", body("year", 2027, "days", List.of(off("2027-06-09", "端午节")), "confirm", true)).expect(201);
            var again = mingbai.as("leader").post("/api/tickets/" + newYear + "/extend", body("days", 1, "reason", "复杂")).expect(200).body();
            assertThat(again.path("deadline").path("lastDay").asString()).as("never before the day that stood").isEqualTo("2027-01-06");
            assertThat(again.path("deadline").path("explanation").asString()).contains("2027年1月5日起续计").contains("2027年1月6日");
        }
    }

    private static Map<String, Object> call(String at) {
        var call = Tickets.call();
        call.put("card", "labour-inspection");
        call.put("occurredAt", at);
        return call;
    }

    private static String entered(Mingbai mingbai, String at) {
        return mingbai.as("operator").post("/api/calls", call(at)).expect(201).text("ticket");
    }

    private static Map<String, Object> off(String day, String name) {
        return body("date", day, "name", name, "off", true);
    }

    private static void advanceTo(Mingbai mingbai, String moment) {
        var now = OffsetDateTime.parse(mingbai.as("admin").post("/api/demo/clock", body("advance", "PT0.001S")).expect(200).text("now"));
        mingbai.as("admin").post("/api/demo/clock", body("advance", Duration.between(now, OffsetDateTime.parse(moment)).toString())).expect(200);
    }

    private static JsonNode ticket(Mingbai mingbai, String ticket) {
        return mingbai.as("leader").get("/api/tickets/" + ticket).expect(200).body();
    }

    private static JsonNode row(Mingbai mingbai, String ticket, long position) {
        return mingbai.as("leader").get("/api/tickets?q=" + ticket + "&min-position=" + position).expect(200).body().path("items").get(0);
    }

    private static List<String> breaches(JsonNode ticket) {
        return ticket.path("breaches").valueStream().map(breach -> breach.path("round").asInt() + "/" + breach.path("level").asInt() + " "
                + breach.path("at").asString().substring(0, 10)).toList();
    }

    private static String happened(Mingbai mingbai, String faultCase) {
        return mingbai.as("discipline").get("/api/fault-cases/" + faultCase).expect(200).text("occurredAt");
    }

    private static String accused(Mingbai mingbai, String ticket, String fault, @Nullable String occurredAt) {
        return mingbai.as("discipline").post("/api/fault-cases", body("ticket", ticket, "post", Tickets.POST, "unit", Tickets.UNIT,
                "fault", fault, "facts", "逾期未办", "occurredAt", occurredAt)).expect(201).text("id");
    }

    /** What has to do with time, the name of the calendar aside. */
    private static List<String> told(JsonNode ticket) {
        return Stream.of("deadline", "steps", "breached", "breaches", "level", "round").map(field -> ticket.path(field).toString()
                .replaceAll("cn-2007-202[67]\\.[0-9]+", "cn")).toList();
    }

    private static List<String> words(Mingbai mingbai, String mayDay, String newYear, String code) {
        var explained = Stream.of(mayDay, newYear).flatMap(ticket -> Stream.of("zh-CN", "en").map(language -> mingbai.as("leader")
                .send(mingbai.as("leader").request("/api/tickets/" + ticket).header("Accept-Language", language).GET()).expect(200)
                .body().path("deadline").toString()));
        var told = mingbai.anonymously().get("/public/tickets/" + newYear + "?code=" + code).expect(200).body().path("deadline").toString();
        return Stream.concat(explained, Stream.of(told)).toList();
    }
}
