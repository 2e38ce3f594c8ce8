package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full or may not be written to: what was answered stays, what cannot be kept is refused. */
class DiskTest {

    @BeforeEach
    void only_where_a_small_disk_can_be_mounted() {
        assumeTrue(SmallDisk.isAllowed(), "skipped: mounting a small disk needs root");
    }

    @Test
    void a_full_disk_refuses_in_words_and_loses_nothing_that_was_acknowledged(@TempDir Path folder) throws IOException {
        // what the stores set aside takes hundreds of calls after the disk is full, and writing those out needs about as much again
        try (var disk = SmallDisk.mounted(folder, 192)) {
            List<String> acknowledged;
            try (var mingbai = Mingbai.start(folder.resolve("data"))) {
                acknowledged = new ArrayList<>(List.of(new Tickets(mingbai).open()));
                disk.fill();
                var refused = callsUntilRefused(mingbai, acknowledged);
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.problem()).isIn("log-unavailable", "outcome-unknown", "keys-unavailable");
                assertThat(mingbai.as("operator").get("/api/tickets/" + acknowledged.getFirst()).status()).isIn(200, 503);
                disk.freeAgain();
                Await.until("it goes on by itself once there is room",
                        () -> mingbai.as("operator").post("/api/calls", Tickets.call()).status() == 201);
            }
            try (var mingbai = Mingbai.start(folder.resolve("data"))) {
                for (var ticket : acknowledged) {
                    mingbai.as("operator").get("/api/tickets/" + ticket).expect(200);
                }
                assertThat(mingbai.as("admin").get("/api/log/verification?full=true").expect(200).body().path("ok").asBoolean()).isTrue();
                new Tickets(mingbai).open();
            }
        }
    }

    @Test
    void a_read_only_data_folder_is_refused_at_the_start(@TempDir Path folder) {
        try (var disk = SmallDisk.mounted(folder, 96)) {
            Mingbai.start(folder).close();
            disk.readOnly();

            var ended = ChildProcess.thatEnds(folder, Map.of());
            assertThat(ended.status()).as(ended.output()).isEqualTo(1);
            assertThat(ended.output()).contains(folder.toString(), "MINGBAI_DATA").doesNotContain("\tat ");
        }
    }

    /** What the disk has already set aside may still take some calls; each of them counts as acknowledged. */
    private static Api.Answer callsUntilRefused(Mingbai mingbai, List<String> acknowledged) {
        for (int i = 0; i < 1_000; i++) {
            var call = Tickets.call();
            call.put("text", "字".repeat(20_000));
            var answer = mingbai.as("operator").post("/api/calls", call);
            if (answer.status() != 201) {
                return answer;
            }
            acknowledged.add(answer.text("ticket"));
        }
        throw new AssertionError("a full disk took a thousand calls");
    }
}
