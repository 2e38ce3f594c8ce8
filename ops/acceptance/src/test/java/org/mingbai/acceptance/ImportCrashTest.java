package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system is killed in the middle of an import. What was imported stays, uploading again goes on, nothing is there twice. */
class ImportCrashTest {
    private static final int ROWS = 2_000;
    private static final int ENOUGH = 60;

    @Test
    void an_import_that_was_killed_goes_on_when_it_is_uploaded_again(@TempDir Path folder) throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var workbook = workbook();
        String id;
        int before;
        try (var mingbai = ChildMingbai.start(data)) {
            before = total(mingbai);
            id = upload(mingbai, workbook);
            awaitTickets(mingbai, id);
            mingbai.kill();
        }
        try (var mingbai = ChildMingbai.start(data)) {
            assertThat(mingbai.as("dispatcher").get("/api/imports/" + id).expect(200).text("state")).isEqualTo("failed");
            int imported = total(mingbai) - before;
            assertThat(imported).isBetween(ENOUGH, ROWS - 1);

            var again = RealMessagesTest.finished(mingbai.as("dispatcher"), upload(mingbai, workbook));

            assertThat(again.path("known").asInt()).isEqualTo(imported);
            assertThat(again.path("tickets").asInt()).isEqualTo(ROWS - imported);
            var board = mingbai.as("leader").get("/api/tickets?size=1&min-position=" + again.path("position").asLong()).expect(200);
            assertThat(board.body().path("total").asInt()).isEqualTo(before + ROWS);
            assertThat(mingbai.as("discipline").get("/api/log/verification").expect(200).body().path("ok").asBoolean()).isTrue();
            assertThat(mingbai.as("admin").get("/api/log/verification?full=true").expect(200).body().path("ok").asBoolean()).isTrue();
        }
    }

    /** Of all that is in the log: a board that nobody has looked at for a while shows what is new a little later. */
    private static int total(ChildMingbai mingbai) {
        long tail = mingbai.as("discipline").get("/api/log/commits?size=1").expect(200).body().path("tail").asLong();
        return mingbai.as("leader").get("/api/tickets?size=1&min-position=" + tail).expect(200).body().path("total").asInt();
    }

    private static String upload(ChildMingbai mingbai, byte[] workbook) {
        return Upload.to(mingbai.as("dispatcher"), "/api/imports", "messages.xlsx", workbook,
                Map.of("card", "bureau-hotline", "line", "complaint")).expect(202).text("id");
    }

    private static void awaitTickets(ChildMingbai mingbai, String id) {
        while (mingbai.as("dispatcher").get("/api/imports/" + id).expect(200).body().path("tickets").asInt() < ENOUGH) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static byte[] workbook() {
        var rows = IntStream.rangeClosed(0, ROWS).mapToObj(row -> row == 0
                ? new String[] {"留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "答复意见", "答复时间"}
                : new String[] {"M" + row, "用户" + row, "主题" + row, "2025/3/3 9:%02d:%02d".formatted(row / 60 % 60, row % 60), "详情" + row, "答复" + row,
                    "2025/3/10 10:00:00"}).toArray(String[][]::new);
        return Upload.workbook(rows);
    }
}
