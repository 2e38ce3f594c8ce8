package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** What is published as a whole takes nothing out of what is in force unseen. */
class ReplacementTest {

    @Test
    void one_day_one_fault_one_rule_and_one_step_do_not_wipe_the_rest(@TempDir Path data) {
        try (var mingbai = Mingbai.start(data)) {
            var admin = mingbai.as("admin");
            long tail = tail(mingbai);
            var year = admin.get("/api/calendars/2026").expect(200).body();

            var day = Map.of("date", "2026-12-31", "name", "元旦", "off", true);
            var refused = refused(admin, "/api/calendars", body("year", 2026, "days", List.of(day)));
            assertThat(refused.path("items").size()).isEqualTo(year.path("items").size());
            assertThat(refused.path("detail").asString()).contains("2026-01-01 off").contains("confirm");

            var codes = admin.get("/api/faults").expect(200).body().path("items");
            var fault = Map.of("code", codes.get(0).path("code").asString(), "name", "一", "description", "一");
            assertThat(refused(admin, "/api/faults", body("faults", List.of(fault))).path("items").size()).isEqualTo(codes.size() - 1);
            var rule = Map.of("fault", codes.get(0).path("code").asString(), "allowed", List.of("warning"));
            assertThat(refused(admin, "/api/sanction-policies", body("rules", List.of(rule), "legalBasis", "法")).path("items").size())
                    .isGreaterThan(codes.size() - 1);
            var card = admin.get("/api/cards").expect(200).body().path("items").valueStream()
                    .filter(each -> each.path("id").asString().equals("labour-inspection")).findFirst().orElseThrow();
            var step = Map.of("name", "办结", "limit", Map.of("amount", 5, "unit", "working-days"), "boundsReply", true, "source", "示例",
                    "verified", false);
            assertThat(refused(admin, "/api/cards", body("id", card.path("id").asString(), "version", card.path("version").asInt() + 1, "name", "卡",
                    "steps", List.of(step), "pledge", Map.of("afterBreach", List.of(step.get("limit"), step.get("limit"))))).path("items")).isNotEmpty();
            assertThat(tail(mingbai)).as("refusals append nothing").isEqualTo(tail);
        }
    }

    @Test
    void a_correction_names_the_version_that_it_changes(@TempDir Path data) {
        try (var mingbai = Mingbai.start(data)) {
            var admin = mingbai.as("admin");
            var year = admin.get("/api/calendars/2026").expect(200).body();
            var days = new ArrayList<Object>();
            year.path("items").forEach(day -> days.add(Map.of("date", day.path("date").asString(), "name", day.path("name").asString(),
                    "off", day.path("off").asBoolean())));
            days.removeLast();

            var shorter = body("year", 2026, "days", days, "corrects", year.path("version").asString(), "confirm", true);
            var corrected = admin.post("/api/calendars", shorter).expect(201).body();
            assertThat(corrected.path("version").asString()).isNotEqualTo(year.path("version").asString());

            days.removeLast();
            var stale = admin.post("/api/calendars", body("year", 2026, "days", days, "corrects", year.path("version").asString(), "confirm", true))
                    .expect(409).body();
            assertThat(stale.path("type").asString()).isEqualTo("/problems/other-version-in-force");
            assertThat(stale.path("errors").get(0).path("field").asString()).isEqualTo("corrects");
        }
    }

    private static JsonNode refused(Api admin, String address, Map<String, Object> body) {
        var problem = admin.post(address, body).expect(409).body();
        assertThat(problem.path("type").asString()).as(address).isEqualTo("/problems/would-remove");
        assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo("confirm");
        return problem;
    }

    private static long tail(Mingbai mingbai) {
        return mingbai.as("discipline").get("/api/log/commits?size=1").expect(200).body().path("tail").asLong();
    }
}
