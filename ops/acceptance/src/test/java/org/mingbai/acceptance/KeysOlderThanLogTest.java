package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import tools.jackson.databind.JsonNode;

/**
 * The keys are put back to a backup, and the log is not. What was sealed since cannot be read, and whoever asks for it is told so by name;
 * nothing else stops, nothing is sealed that would be lost, and with the right keys everything is there.
 */
class KeysOlderThanLogTest {

    private static final String PROBLEM = "keys-older-than-log";

    @TempDir
    Path folder;
    private Path data;
    private String readable;
    private String sealed;
    private String erased;
    private String faultCase;
    private String report;

    @BeforeEach
    void backUpGoOnAndPutBack() throws IOException {
        data = folder.resolve("data");
        Path backup;
        try (var mingbai = start()) {
            readable = new Tickets(mingbai).accepted();
            backup = Path.of(mingbai.as("admin").post("/actuator/backup", body()).expect(200).text("keys"));
            sealed = mingbai.as("operator").post("/api/calls", body("line", "complaint", "caller", body("disclosure", "named", "name", "钱多", "phone",
                    "13911113333"), "category", "工资拖欠", "district", "130100", "subject", "克扣高温津贴", "text", "单位克扣高温津贴", "outcome", "ticket")).expect(201)
                    .text("ticket");
            mingbai.as("dispatcher").post("/api/tickets/" + sealed + "/dispatch", body("unit", Tickets.UNIT, "post", Tickets.POST)).expect(200);
            erased = new Tickets(mingbai).closed();
            mingbai.as("discipline").post("/api/erasures", body("ticket", erased, "what", List.of("texts"), "basis", "consent-withdrawn", "reason", "本人撤回"))
                    .expect(201);
            report = mingbai.as("supervisor").post("/api/supervision-reports", body("about", body("ticket", sealed), "method", "spot-check", "place", "大厅",
                    "at", "2026-01-05T09:00:00+08:00", "findings", "窗口无人", "faultSuspected", true)).expect(201).text("id");
            faultCase = mingbai.as("discipline").post("/api/fault-cases", body("ticket", sealed, "post", Tickets.POST, "unit", Tickets.UNIT,
                    "fault", mingbai.as("discipline").get("/api/faults").body().path("items").get(0).path("code").asString(), "facts", "推诿")).expect(201).text("id");
        }
        FileSystemUtils.copyRecursively(data.resolve("keys"), folder.resolve("right keys"));
        FileSystemUtils.deleteRecursively(data.resolve("keys"));
        FileSystemUtils.copyRecursively(backup, data.resolve("keys"));
    }

    @Test
    void what_was_sealed_since_is_named_and_nothing_else_stops() throws IOException {
        try (var mingbai = start()) {
            everythingIsTold(mingbai);
            nothingIsSealedThatWouldBeLost(mingbai);
            whatElseThereIsGoesOn(mingbai);
        }
    }

    @Test
    void views_that_are_made_anew_meanwhile_leave_no_ticket_out_and_are_mended_with_the_right_keys() throws IOException {
        FileSystemUtils.deleteRecursively(data.resolve("views"));
        try (var mingbai = start()) {
            everythingIsTold(mingbai);
            assertThat(mingbai.as("leader").get("/api/tickets?q=高温津贴").expect(200).body().path("total").asInt()).isZero();
        }
        FileSystemUtils.deleteRecursively(data.resolve("keys"));
        FileSystemUtils.copyRecursively(folder.resolve("right keys"), data.resolve("keys"));
        try (var mingbai = start()) {
            var health = mingbai.anonymously().get("/actuator/health").expect(200);
            assertThat(health.text("status")).isEqualTo("UP");
            assertThat(mingbai.as("leader").get("/api/tickets/" + sealed).expect(200).text("subject")).isEqualTo("克扣高温津贴");
            Await.until("its words are found again", () -> mingbai.as("leader").get("/api/tickets?q=高温津贴").expect(200).body().path("total").asInt() == 1);
            Await.until("also while somebody types", () -> !mingbai.as("operator").get("/api/screen-pop?matter=高温津贴").expect(200).body().path("similar").isEmpty());
            assertThat(item(mingbai.as("leader").get("/api/tickets?size=200").body(), "number", sealed).has("problem")).isFalse();
            assertThat(page(mingbai, "leader", "/tickets", 200)).doesNotContain("密钥");
        }
    }

    private void everythingIsTold(Mingbai mingbai) {
        assertThat(mingbai.anonymously().get("/actuator/health").expect(200).text("status")).isEqualTo("KEYS_OLDER_THAN_LOG");
        var watcher = mingbai.as("admin");
        assertThat(watcher.send(watcher.request("/actuator/prometheus").setHeader("Accept", "text/plain").GET()).expect(200).http().body())
                .contains("mingbai_stores_problems{kind=\"grave\"} 1.0");
        var file = mingbai.as("leader").get("/api/tickets/" + sealed).expect(503);
        assertThat(file.problem()).isEqualTo(PROBLEM);
        assertThat(file.text("detail")).contains("密钥库比日志旧", "backup-verify");
        var english = mingbai.as("leader");
        assertThat(english.send(english.request("/api/tickets/" + sealed).header("Accept-Language", "en").GET()).expect(503).text("detail"))
                .contains("older than the log", "stop the system", "backup-verify");
        assertThat(page(mingbai, "leader", "/tickets/" + sealed, 503)).contains("密钥库比日志旧");
        assertThat(mingbai.as("discipline").get("/api/fault-cases/" + faultCase).expect(503).problem()).isEqualTo(PROBLEM);
        assertThat(page(mingbai, "discipline", "/fault-cases/" + faultCase, 503)).contains("密钥库比日志旧");
        listsMarkTheirRows(mingbai);
        for (var place : List.of("/tickets", "/escalations", "/fault-cases", "/supervision-reports", "/fault-history", "/log", "/erasures")) {
            assertThat(page(mingbai, "discipline", place, 200)).as(place).contains("密钥库比日志旧", "请立即停止系统");
        }
        assertThat(page(mingbai, "operator", "/intake", 200)).contains("密钥库比日志旧");
        assertThat(mingbai.anonymously().get("/problems/" + PROBLEM).expect(200).http().body()).contains("密钥库比日志旧");
    }

    private void listsMarkTheirRows(Mingbai mingbai) {
        var now = "&min-position=" + tail(mingbai);
        var board = mingbai.as("leader").get("/api/tickets?size=200" + now).expect(200);
        assertThat(board.header("Store-Problem")).isEqualTo("/problems/" + PROBLEM);
        var row = item(board.body(), "number", sealed);
        assertThat(row.path("problem").asString()).isEqualTo("/problems/" + PROBLEM);
        assertThat(row.path("state").asString()).isEqualTo("dispatched");
        assertThat(row.path("subject").asString("")).isEmpty();
        assertThat(item(board.body(), "number", readable).has("problem")).isFalse();
        assertThat(item(board.body(), "number", readable).path("subject").asString()).isEqualTo("拖欠工资");
        assertThat(item(board.body(), "number", erased).has("problem")).as("erased on record is no missing key").isFalse();
        assertThat(mingbai.as("leader").get("/api/tickets/" + erased).expect(200).body().path("erased").asBoolean()).isTrue();
        assertThat(item(mingbai.as("discipline").get("/api/supervision-reports?size=200" + now).expect(200).body(), "id", report).path("problem").asString())
                .isEqualTo("/problems/" + PROBLEM);
        assertThat(mingbai.as("discipline").get("/api/fault-cases?size=200").expect(200).header("Store-Problem")).isEqualTo("/problems/" + PROBLEM);
        assertThat(mingbai.as("leader").get("/api/escalations").expect(200).header("Store-Problem")).isEqualTo("/problems/" + PROBLEM);
        assertThat(mingbai.as("operator").get("/api/screen-pop?phone=13911113333").expect(200).header("Store-Problem")).isEqualTo("/problems/" + PROBLEM);
        assertThat(mingbai.as("leader").get("/tickets/export.csv").http().body()).contains("密钥比日志旧").contains(sealed);
        assertThat(page(mingbai, "leader", "/tickets?state=dispatched&size=200", 200)).contains("（密钥比日志旧，文字暂不能读）");
    }

    private void nothingIsSealedThatWouldBeLost(Mingbai mingbai) {
        long tail = tail(mingbai);
        assertThat(mingbai.as("handler").post("/api/tickets/" + sealed + "/note", body("text", "记一笔")).expect(503).problem()).isEqualTo(PROBLEM);
        assertThat(mingbai.as("discipline").post("/api/tickets/" + sealed + "/identity-openings", body("reason", "核对")).expect(503).problem()).isEqualTo(PROBLEM);
        assertThat(mingbai.as("discipline").post("/api/fault-cases/" + faultCase + "/finding", body("verified", true, "grounds", "属实")).expect(503).problem())
                .isEqualTo(PROBLEM);
        assertThat(mingbai.as("operator").post("/api/calls", body("line", "complaint", "caller", body("disclosure", "anonymous"), "subject", "再问", "text", "再问",
                "outcome", "join", "ticket", sealed)).expect(503).problem()).isEqualTo(PROBLEM);
        assertThat(tail(mingbai)).isEqualTo(tail);
    }

    private void whatElseThereIsGoesOn(Mingbai mingbai) throws IOException {
        mingbai.as("handler").post("/api/tickets/" + readable + "/note", body("text", "记一笔")).expect(200);
        mingbai.as("discipline").post("/api/tickets/" + readable + "/identity-openings", body("reason", "核对")).expect(200);
        var fresh = new Tickets(mingbai).closed();
        assertThat(mingbai.as("leader").get("/api/tickets/" + fresh).expect(200).text("subject")).isEqualTo("拖欠工资");
        long later = mingbai.as("admin").post("/api/demo/clock", body("advance", "P200D")).expect(200).position();
        assertThat(mingbai.as("leader").get("/api/escalations?size=200&min-position=" + later).expect(200).http().body()).contains(sealed);
        assertThat(Files.exists(data.resolve("views"))).isTrue();
    }

    private Mingbai start() {
        return Mingbai.start(data, "--mingbai.backup.log=" + folder.resolve("logs"), "--mingbai.backup.keys=" + folder.resolve("key-copies"));
    }

    private static JsonNode item(JsonNode page, String field, String value) {
        return StreamSupport.stream(page.path("items").spliterator(), false).filter(item -> item.path(field).asString().equals(value)).findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + page));
    }

    private static long tail(Mingbai mingbai) {
        return mingbai.as("discipline").get("/api/log/commits?size=1").expect(200).body().path("tail").asLong();
    }

    private static String page(Mingbai mingbai, String account, String path, int status) {
        var reader = mingbai.as(account);
        return reader.send(reader.request(path).setHeader("Accept", "text/html").GET()).expect(status).http().body();
    }
}
