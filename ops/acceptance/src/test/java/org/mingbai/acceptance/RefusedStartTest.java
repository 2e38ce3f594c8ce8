package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the system cannot or must not start it says why in a few lines, and touches nothing. */
class RefusedStartTest {

    @Test
    void a_second_process_on_the_same_data_folder_is_refused_and_the_first_goes_on(@TempDir Path data) {
        try (var first = Mingbai.start(data)) {
            var second = ChildProcess.thatEnds(data, Map.of());

            assertRefused(second, "is open in another process", "Stop the other process");
            first.as("operator").post("/api/calls", Tickets.call()).expect(201);
            assertThat(first.as("operator").get("/api/log/verification").expect(200).body().path("ok").asBoolean()).isTrue();
        }
    }

    @Test
    void a_demonstration_is_refused_where_others_could_reach_it(@TempDir Path data) {
        var started = ChildProcess.thatEnds(data, Map.of("SERVER_ADDRESS", "0.0.0.0"));

        assertRefused(started, "listens on a loopback address only", "Unset SERVER_ADDRESS");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_named(@TempDir Path parent) throws IOException {
        var file = Files.writeString(parent.resolve("file"), "no folder");

        assertRefused(ChildProcess.thatEnds(file.resolve("data"), Map.of()), file.toString(), "MINGBAI_DATA");
        assertThat(file).hasContent("no folder");
    }

    @Test
    void a_storage_that_there_is_not_and_a_database_without_an_address_are_named(@TempDir Path data) {
        assertRefused(ChildProcess.thatEnds(data, Map.of("MINGBAI_STORAGE", "cassandra")), "mingbai.storage", "MONGODB");
        assertRefused(ChildProcess.thatEnds(data, Map.of("MINGBAI_STORAGE", "mongodb")), "MINGBAI_MONGODB_URI is not set", "mongodb://host:port/database");
        assertThat(data).isEmptyDirectory();
    }

    private static void assertRefused(ChildProcess.Ended ended, String reason, String action) {
        assertThat(ended.status()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains(reason, action).doesNotContain("\tat ");
    }
}
