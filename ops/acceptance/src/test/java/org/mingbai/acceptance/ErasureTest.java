package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased is gone from every answer, stays gone when older keys are restored, and the log is as whole as before. */
class ErasureTest {

    private static final String PHONE = "13911120001";
    private static final String WORD = "%E5%85%8B%E6%89%A3%E9%AB%98%E6%B8%A9%E6%B4%A5%E8%B4%B4";

    @TempDir
    Path folder;
    private String ticket = "";

    @Test
    void erased_texts_are_found_nowhere_and_no_older_key_brings_them_back() throws IOException {
        String keys;
        var backups = Stream.of("--mingbai.backup.log=" + folder.resolve("logs"), "--mingbai.backup.keys=" + folder.resolve("keys"));
        try (var mingbai = Mingbai.start(folder.resolve("data"), Stream.concat(Stream.of(Running.accounts()), backups).toArray(String[]::new))) {
            ticket = opened(mingbai);
            long position = new Tickets(mingbai).close(ticket);
            assertThat(found(mingbai, position)).isOne();
            assertThat(known(mingbai, position)).isOne();
            keys = mingbai.as("admin").post("/actuator/backup", body()).expect(200).text("keys");

            erase(mingbai);

            nothingIsLeft(mingbai);
        }
        replace(folder.resolve("data/keys"), Path.of(keys));
        try (var mingbai = Mingbai.start(folder.resolve("data"), Running.accounts())) {
            nothingIsLeft(mingbai);
            assertThat(mingbai.as("admin").get("/api/log/verification?full=true").expect(200).body().path("ok").asBoolean()).isTrue();
        }
    }

    private void erase(Mingbai mingbai) {
        var wanted = erasure(List.of("caller", "texts"));
        assertThat(mingbai.as("discipline-elsewhere").post("/api/erasures", wanted).expect(403).problem()).isEqualTo("outside-jurisdiction");
        var erased = mingbai.as("discipline").post("/api/erasures", wanted, "Idempotency-Key", "one").expect(201);
        assertThat(erased.body().path("destroyed").asBoolean()).isTrue();
        assertThat(mingbai.as("discipline").post("/api/erasures", wanted, "Idempotency-Key", "one").expect(201).text("id"))
                .isEqualTo(erased.text("id"));
        assertThat(mingbai.as("discipline").post("/api/erasures", wanted).expect(409).problem()).isEqualTo("already-erased");
        assertThat(mingbai.as("dispatcher").post("/api/tickets/" + ticket + "/reopen", body("reason", "未落实")).expect(409).problem())
                .isEqualTo("erased");
        assertThat(mingbai.as("operator").post("/api/tickets/" + ticket + "/follow-up", body("satisfied", "no", "comment", "不满意"))
                .expect(409).problem()).isEqualTo("erased");
        assertThat(mingbai.as("discipline").get("/api/erasures").expect(200).http().body()).contains("本人撤回同意", "consent-withdrawn");
        assertThat(found(mingbai, erased.position())).isZero();
        assertThat(known(mingbai, erased.position())).isZero();
    }

    private void nothingIsLeft(Mingbai mingbai) {
        var file = mingbai.as("discipline").get("/api/tickets/" + ticket).expect(200);
        assertThat(file.body().path("erased").asBoolean()).isTrue();
        assertThat(file.body().has("text") || file.body().has("subject") || file.body().has("reply")).isFalse();
        assertThat(file.http().body()).doesNotContain("高温津贴", "已责令").contains("access.personal-data-erased");
        assertThat(found(mingbai, 0)).isZero();
        int since = known(mingbai, mingbai.as("discipline").get("/api/log/commits?size=1").body().path("tail").asLong());
        var again = mingbai.as("operator").post("/api/calls", call()).expect(201);
        assertThat(known(mingbai, again.position())).as("whoever calls again is somebody new").isEqualTo(since + 1);
        var list = mingbai.as("discipline").get("/api/erasures").expect(200).body();
        assertThat(list.path("total").asInt()).isOne();
        assertThat(list.path("items").get(0).path("ticket").asString()).isEqualTo(ticket);
        assertThat(mingbai.as("discipline-elsewhere").get("/api/erasures").expect(200).body().path("total").asInt()).isZero();
        mingbai.as("discipline").post("/api/tickets/" + again.text("ticket") + "/identity-openings", body("reason", "核对")).expect(200);
    }

    private Map<String, Object> erasure(List<String> what) {
        return body("ticket", ticket, "what", what, "basis", "consent-withdrawn", "reason", "本人撤回同意");
    }

    private static Map<String, Object> call() {
        return body("line", "complaint", "caller", body("disclosure", "named", "name", "赵小明", "phone", PHONE), "category", "工资拖欠",
                "district", "130100", "subject", "欠薪", "text", "单位又欠薪", "outcome", "ticket");
    }

    private static String opened(Mingbai mingbai) {
        return mingbai.as("operator").post("/api/calls", body("line", "complaint",
                "caller", body("disclosure", "named", "name", "赵小明", "phone", PHONE), "category", "工资拖欠", "district", "130100",
                "subject", "克扣高温津贴", "text", "单位克扣高温津贴", "outcome", "ticket")).expect(201).text("ticket");
    }

    private static int found(Mingbai mingbai, long position) {
        return mingbai.as("leader").get("/api/tickets?q=" + WORD + "&min-position=" + position).expect(200).body().path("total").asInt();
    }

    private static int known(Mingbai mingbai, long position) {
        return mingbai.as("operator").get("/api/screen-pop?phone=" + PHONE + "&min-position=" + position).expect(200).body()
                .path("byCaller").size();
    }

    private static void replace(Path folder, Path copy) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(ErasureTest::delete);
        }
        try (Stream<Path> files = Files.list(copy)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
