package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.proof.Checkpoint;
import org.mingbai.eventlog.proof.Continuity;
import org.mingbai.eventlog.proof.MerkleLog;
import org.mingbai.eventlog.proof.VerifierKey;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.platform.checkpoint.FileCheckpointMemory;
import org.springframework.util.FileSystemUtils;

/** The log is put back to a backup behind the system's back. It has given away a checkpoint of more, and signs no other until somebody answers for it. */
class LastCheckpointTest {

    @TempDir
    Path folder;

    @Test
    void a_log_that_was_put_back_is_not_signed_and_everything_else_goes_on() throws IOException {
        Path backup;
        Checkpoint signed;
        try (var mingbai = start()) {
            backup = Path.of(mingbai.as("admin").post("/actuator/backup", body()).expect(200).text("log"));
            for (int i = 0; i < 10; i++) {
                new Tickets(mingbai).open();
            }
            signed = checkpoint(mingbai);
        }
        try (var mingbai = start()) {
            assertThat(checkpoint(mingbai).size()).as("on the same log").isGreaterThanOrEqualTo(signed.size());
            assertThat(mingbai.anonymously().get("/actuator/health").expect(200).text("status")).isEqualTo("UP");
        }

        putBack(backup);
        try (var mingbai = start()) {
            refuses(mingbai, signed);
            new Tickets(mingbai).accepted();
            mingbai.as("leader").get("/api/log/proofs/inclusion?position=1").expect(200);
            var proof = mingbai.as("admin").get("/api/log/verification?full=true").expect(200).body();
            assertThat(proof.path("ok").asBoolean()).isFalse();
            assertThat(proof.path("state").asString()).isEqualTo("cut-off");
            assertThat(proof.path("reason").asString()).contains("does not contain the checkpoint of size " + signed.size());
        }

        accept("disk lost, <b>backup</b> of Monday");
        try (var mingbai = start()) {
            assertThat(checkpoint(mingbai).size()).isPositive();
            assertThat(mingbai.anonymously().get("/actuator/health").expect(200).text("status")).isEqualTo("UP");
            assertThat(page(mingbai)).contains("经认可的日志恢复", "放弃含", "disk lost, &lt;b&gt;backup&lt;/b&gt; of Monday").doesNotContain("已停止签署");
        }
    }

    /** Whoever takes away the file alone does not make the system forget: its own notes lie beside it. */
    @Test
    void the_notes_beside_a_last_checkpoint_that_is_gone_are_remembered() throws IOException {
        Path backup;
        try (var mingbai = start()) {
            backup = Path.of(mingbai.as("admin").post("/actuator/backup", body()).expect(200).text("log"));
            for (int i = 0; i < 10; i++) {
                new Tickets(mingbai).open();
            }
        }
        var memory = new FileCheckpointMemory(folder.resolve("data").resolve(FileCheckpointMemory.FILE));
        assertThat(memory.kept()).as("signed at the end").isNotEmpty();
        Files.delete(folder.resolve("data").resolve(FileCheckpointMemory.FILE));
        putBack(backup);
        try (var mingbai = start()) {
            refuses(mingbai, memory.kept().getLast().checkpoint());
        }
    }

    @Test
    void without_memory_and_notes_the_views_still_tell_of_a_longer_log() throws IOException {
        Path backup;
        try (var mingbai = start()) {
            backup = Path.of(mingbai.as("admin").post("/actuator/backup", body()).expect(200).text("log"));
            for (int i = 0; i < 10; i++) {
                new Tickets(mingbai).open();
            }
        }
        for (var gone : new String[] {FileCheckpointMemory.FILE, "last-checkpoint-notes.jsonl", "ticket-numbers.json"}) {
            Files.delete(folder.resolve("data").resolve(gone));
        }
        FileSystemUtils.deleteRecursively(folder.resolve("data/log"));
        FileSystemUtils.copyRecursively(backup, folder.resolve("data/log"));
        try (var mingbai = start()) {
            Await.until("the views tell", () -> mingbai.anonymously().get("/actuator/health").expect(200).text("status").equals("LOG_FORGOTTEN"));
            var proof = mingbai.as("admin").get("/api/log/verification?full=true").expect(200).body();
            assertThat(proof.path("ok").asBoolean()).isFalse();
            assertThat(proof.path("state").asString()).isEqualTo("forgotten");
            assertThat(page(mingbai)).contains("最后签署的检查点没有任何记录");
            assertThat(mingbai.anonymously().get("/public/checkpoint").http().statusCode()).isEqualTo(503);
        }
    }

    private Mingbai start() {
        return Mingbai.start(folder.resolve("data"), "--mingbai.backup.log=" + folder.resolve("logs"), "--mingbai.backup.keys=" + folder.resolve("keys"));
    }

    private static Checkpoint checkpoint(Mingbai mingbai) {
        var answer = mingbai.as("discipline").get("/api/log/checkpoint").expect(200);
        return Checkpoint.verified(answer.text("note"), VerifierKey.parse(answer.text("verifierKey")));
    }

    private static String page(Mingbai mingbai) {
        return mingbai.as("discipline").get("/log").expect(200).http().body();
    }

    private static void refuses(Mingbai mingbai, Checkpoint signed) {
        var refusal = mingbai.anonymously().get("/public/checkpoint").expect(409);
        assertThat(refusal.problem()).isEqualTo("log-cut-off");
        assertThat(refusal.text("detail")).contains("含 " + signed.size() + " 条提交", "accept-log");
        assertThat(mingbai.as("leader").get("/api/log/checkpoint").expect(409).problem()).isEqualTo("log-cut-off");
        assertThat(mingbai.as("discipline").get("/api/log/proofs/event?position=1").expect(409).problem()).isEqualTo("log-cut-off");
        assertThat(page(mingbai)).contains("已停止签署", "含 " + signed.size() + " 条提交");
        var reader = mingbai.as("discipline");
        assertThat(reader.send(reader.request("/log").header("Accept-Language", "en").GET()).expect(200).http().body())
                .contains("nothing is signed", "stands for " + signed.size() + " commits, but the log ends at");
        assertThat(mingbai.anonymously().get("/actuator/health").expect(200).text("status")).isEqualTo("LOG_CUT_OFF");
        var watcher = mingbai.as("admin");
        assertThat(watcher.send(watcher.request("/actuator/prometheus").setHeader("Accept", "text/plain").GET()).expect(200).http().body()).contains("mingbai_checkpoint_refused 1.0", "mingbai_log_bad 1.0");
    }

    private void putBack(Path backup) throws IOException {
        for (var gone : new String[] {"log", "views"}) {
            FileSystemUtils.deleteRecursively(folder.resolve("data").resolve(gone));
        }
        FileSystemUtils.copyRecursively(backup, folder.resolve("data/log"));
    }

    /** What the tool does. */
    private void accept(String reason) {
        try (var log = new SequencedEventLog(RocksDbCommitStorage.openReadOnly(folder.resolve("data/log")), InstantSource.system())) {
            var memory = new FileCheckpointMemory(folder.resolve("data").resolve(FileCheckpointMemory.FILE));
            assertThat(new Continuity(new MerkleLog(log), memory).accept(reason, Instant.EPOCH).acceptances()).hasSize(1);
        }
    }

    @Test
    void it_is_remembered_elsewhere_where_a_place_is_named() {
        var place = folder.resolve("usb-stick.json");
        try (var mingbai = Mingbai.start(folder.resolve("data"), "--mingbai.checkpoint.memory=" + place)) {
            checkpoint(mingbai);
        }
        assertThat(Files.exists(place)).isTrue();
        assertThat(folder.resolve("data").resolve(FileCheckpointMemory.FILE)).doesNotExist();
    }
}
