package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Messages that citizens really sent, imported under each card; deadlines, breaches and levels come out as an independent count has them. */
class RealMessagesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String REPLIED = "messages-with-replies-2816.xlsx";
    private static final String LABELLED = "messages-labelled-495.xlsx";

    @ParameterizedTest(name = "{0}")
    @CsvSource({"bureau-hotline, 13, true", "labour-inspection, 60, true", "letters-visits, 60, false"})
    void breaches_and_levels_are_those_of_an_independent_count(String card, int days, boolean workingDays, @TempDir Path data) throws Exception {
        var folder = System.getenv("MINGBAI_REAL_INPUT");
        assumeTrue(folder != null, "skipped: MINGBAI_REAL_INPUT is not set");
        var input = Path.of(folder);
        try (var mingbai = Mingbai.start(data)) {
            for (var workbook : new String[] {REPLIED, LABELLED}) {
                var begun = System.nanoTime();
                var done = imported(mingbai, input.resolve(workbook), card);
                var seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
                var now = LocalDateTime.now(ZoneId.of("Asia/Shanghai"));
                System.out.printf("%s under %s: %s in %.1f s, %.0f rows/s%n", workbook, card, summary(done), seconds, done.path("rows").asInt() / seconds);
                assertThat(summary(done)).isEqualTo(summary(new Recount(input, workbook).under(days, workingDays, now)));
            }
            var again = imported(mingbai, input.resolve(LABELLED), card);
            assertThat(again.path("tickets").asInt()).as("a second upload").isZero();
            assertThat(again.path("known").asInt()).isEqualTo(again.path("rows").asInt() - again.path("rejectedCount").asInt());
            assertThat(mingbai.as("admin").get("/api/log/verification?full=true").expect(200).body().path("ok").asBoolean()).isTrue();
        }
    }

    static JsonNode imported(Mingbai mingbai, Path workbook, String card) throws Exception {
        var dispatcher = mingbai.as("dispatcher");
        var started = Upload.to(dispatcher, "/api/imports", workbook.getFileName().toString(), Files.readAllBytes(workbook),
                Map.of("card", card, "line", "complaint")).expect(202);
        return finished(dispatcher, started.text("id"));
    }

    static JsonNode finished(Api dispatcher, String id) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var progress = dispatcher.get("/api/imports/" + id).expect(200).body();
            if (!progress.path("state").asString().equals("running")) {
                assertThat(progress.path("state").asString()).isEqualTo("done");
                return progress;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("the import did not end within " + PATIENCE);
    }

    private static String summary(JsonNode progress) {
        return "rows %d, tickets %d, known %d, rejected %d, breached %d, levels %d/%d/%d/%d".formatted(progress.path("rows").asInt(),
                progress.path("tickets").asInt(), progress.path("known").asInt(), progress.path("rejectedCount").asInt(),
                progress.path("breached").asInt(), progress.path("byLevel").path("0").asInt(), progress.path("byLevel").path("1").asInt(),
                progress.path("byLevel").path("2").asInt(), progress.path("byLevel").path("3").asInt());
    }

    private static String summary(Recount.Counts counts) {
        var levels = counts.byLevel();
        return "rows %d, tickets %d, known %d, rejected %d, breached %d, levels %d/%d/%d/%d".formatted(counts.rows(), counts.tickets(),
                counts.known(), counts.rejected(), counts.breached(), levels.get("0"), levels.get("1"), levels.get("2"), levels.get("3"));
    }
}
