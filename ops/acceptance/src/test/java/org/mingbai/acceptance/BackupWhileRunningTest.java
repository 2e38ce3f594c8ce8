package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy is taken while calls come in; from the two copies alone the system is there again, and everything in it can be read. */
class BackupWhileRunningTest {

    @TempDir
    Path folder;

    @Test
    void a_system_comes_back_from_the_copies_of_its_log_and_its_keys() throws IOException {
        String ticket;
        String log;
        String keys;
        long position;
        try (var mingbai = Mingbai.start(folder.resolve("first"), "--mingbai.backup.log=" + folder.resolve("logs"),
                "--mingbai.backup.keys=" + folder.resolve("keys"), "--mingbai.backup.keep=1")) {
            mingbai.as("admin").post("/actuator/backup", body()).expect(200);
            ticket = new Tickets(mingbai).open();
            mingbai.as("operator").post("/actuator/backup", body()).expect(403);
            mingbai.anonymously().post("/actuator/backup", body()).expect(401);
            var made = mingbai.as("admin").post("/actuator/backup", body()).expect(200).body();
            log = made.path("log").asString();
            keys = made.path("keys").asString();
            position = made.path("position").asLong();
            assertThat(made.path("removed")).as("the first of the two").hasSize(1);
            assertThat(Path.of(log).getParent()).isDirectoryNotContaining(each -> !each.equals(Path.of(log)));
            assertThat(Path.of(log, "backup.json")).content().contains("\"position\" : " + position);
            new Tickets(mingbai).open();
        }
        Files.createDirectory(folder.resolve("second"));
        copy(Path.of(log), folder.resolve("second/log"));
        copy(Path.of(keys), folder.resolve("second/keys"));
        Files.copy(folder.resolve("first/master.key"), folder.resolve("second/master.key"), StandardCopyOption.COPY_ATTRIBUTES);

        try (var mingbai = Mingbai.start(folder.resolve("second"))) {
            assertThat(mingbai.as("admin").get("/api/log/verification?full=true").expect(200).body().path("ok").asBoolean()).isTrue();
            assertThat(mingbai.as("handler").get("/api/tickets/" + ticket).expect(200).body().path("subject").asString()).isNotBlank();
            assertThat(mingbai.as("discipline").get("/api/log/commits?size=1").expect(200).body().path("tail").asLong()).isEqualTo(position);
        }
    }

    @Test
    void without_folders_there_is_no_backup_and_it_is_said_which_to_name(@TempDir Path data) {
        try (var mingbai = Mingbai.start(data)) {
            assertThat(mingbai.as("admin").post("/actuator/backup", body()).expect(409).body().path("detail").asString()).contains("MINGBAI_BACKUP_LOG");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(file.getFileName()));
                } catch (IOException refused) {
                    throw new UncheckedIOException(refused);
                }
            });
        }
    }
}
