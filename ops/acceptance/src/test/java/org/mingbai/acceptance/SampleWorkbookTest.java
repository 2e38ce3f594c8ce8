package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** The project's own workbook, which the README shows: good rows, rows that are refused with their place, a row twice, an empty row. */
class SampleWorkbookTest {
    private static final Path SAMPLE = Path.of("..", "docs", "sample-import.xlsx");

    @Test
    void what_is_right_becomes_tickets_and_what_is_not_is_told_by_row_and_column(@TempDir Path data) throws Exception {
        try (var mingbai = Mingbai.start(data)) {
            var first = imported(mingbai);

            assertThat(counts(first)).isEqualTo("rows 11, tickets 7, known 1, rejected 3");
            assertThat(rejected(first)).containsExactly("8 留言时间", "9 答复时间", "10 留言时间");
            // S002 took 38 working days, S003 12, S005 the 13th day to its last second; S006 has no answer at all
            assertThat(first.path("byLevel").toString()).isEqualTo("{\"0\":5,\"1\":0,\"2\":0,\"3\":2}");
            assertThat(counts(imported(mingbai))).isEqualTo("rows 11, tickets 0, known 8, rejected 3");
        }
    }

    private static JsonNode imported(Mingbai mingbai) throws Exception {
        var id = Upload.to(mingbai.as("dispatcher"), "/api/imports", "sample-import.xlsx", Files.readAllBytes(SAMPLE),
                Map.of("card", "bureau-hotline", "line", "complaint")).expect(202).text("id");
        return RealMessagesTest.finished(mingbai.as("dispatcher"), id);
    }

    private static String counts(JsonNode progress) {
        return "rows %d, tickets %d, known %d, rejected %d".formatted(progress.path("rows").asInt(), progress.path("tickets").asInt(),
                progress.path("known").asInt(), progress.path("rejectedCount").asInt());
    }

    private static List<String> rejected(JsonNode progress) {
        return StreamSupport.stream(progress.path("rejected").spliterator(), false)
                .map(one -> one.path("row").asInt() + " " + one.path("column").asString()).toList();
    }
}
