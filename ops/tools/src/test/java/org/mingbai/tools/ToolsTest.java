package org.mingbai.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.proof.CheckpointSigner;
import org.mingbai.eventlog.proof.Continuity;
import org.mingbai.eventlog.proof.ExportedProof;
import org.mingbai.eventlog.proof.MerkleLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.platform.checkpoint.FileCheckpointMemory;

/** The tools on real folders and files, as they are called. */
class ToolsTest {

    private static final int COMMITS = 120;
    private static final byte[] SEED = new byte[32];

    @TempDir
    Path folder;

    private String source;
    private String out = "";
    private String err = "";

    @BeforeEach
    void a_log_with_payloads_of_every_kind() {
        source = address("source");
        try (var log = open("source")) {
            for (int i = 1; i <= COMMITS; i++) {
                var events = List.of(
                        new NewEvent("noted", 1, Set.of(new Tag("ticket", "" + i % 5), new Tag("区", "石家庄")), ("{\"text\":\"第" + i + "条\",\"n\":1.50}").getBytes(UTF_8)),
                        new NewEvent("raw", 2, Set.of(), new byte[] {0, (byte) i, -1}),
                        new NewEvent("spaced", 1, Set.of(), "{ \"a\" : 1 }".getBytes(UTF_8)));
                log.append(new NewCommit(new UUID(7, i), CommitMetadata.empty().withAccount("operator-" + i % 3), events), AppendCondition.none()).join();
            }
        }
    }

    private EventLog open(String name) {
        return new SequencedEventLog(RocksDbCommitStorage.open(folder.resolve(name)), InstantSource.system());
    }

    private String address(String name) {
        return "rocksdb:" + folder.resolve(name);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        var output = new StringWriter();
        var errors = new StringWriter();
        int code = Tools.commandLine().setOut(new PrintWriter(output, true)).setErr(new PrintWriter(errors, true)).execute(args);
        out = output.toString();
        err = errors.toString();
        return code;
    }

    private byte[] headHash(String name) {
        try (var log = open(name)) {
            return log.head().hash();
        }
    }

    @Test
    void an_export_makes_the_same_log_again() {
        assertThat(run("export", source, file("log.jsonl.gz"))).isZero();
        assertThat(run("verify-file", file("log.jsonl.gz"))).isZero();
        assertThat(run("import", file("log.jsonl.gz"), address("again"))).isZero();
        assertThat(out).startsWith("position 120, hash ");
        assertThat(headHash("again")).isEqualTo(headHash("source"));
        assertThat(run("verify", address("again"))).isZero();
        assertThat(out).contains("120 commits with 360 events");
    }

    @Test
    void json_stands_as_json_where_its_bytes_come_back_and_else_as_base64() throws Exception {
        run("export", source, file("log.jsonl"));
        var first = Files.readAllLines(folder.resolve("log.jsonl")).getFirst();
        assertThat(first).contains("\"payload\":{\"text\":\"第1条\",\"n\":1.50}", "\"payloadBase64\":\"AAH/\"", "\"payloadBase64\":\"eyAiYSIgOiAxIH0=\"");
    }

    @Test
    void a_changed_line_is_named_and_what_came_before_is_kept() throws Exception {
        run("export", source, file("log.jsonl"));
        var lines = new ArrayList<>(Files.readAllLines(folder.resolve("log.jsonl")));
        lines.set(69, lines.get(69).replace("第70条", "第07条"));
        Files.write(folder.resolve("bad.jsonl"), lines);

        assertThat(run("verify-file", file("bad.jsonl"))).isEqualTo(1);
        assertThat(out).contains("line 70: position 70 does not have the hash that it claims");
        assertThat(run("import", file("bad.jsonl"), address("again"))).isEqualTo(1);
        assertThat(err).contains("line 70", "everything before it was taken");

        Files.write(folder.resolve("rest.jsonl"), Files.readAllLines(folder.resolve("log.jsonl")).subList(69, COMMITS));
        assertThat(run("import", file("rest.jsonl"), address("again"))).isZero();
        assertThat(headHash("again")).isEqualTo(headHash("source"));
    }

    @Test
    void a_missing_line_a_line_that_is_no_commit_and_another_log_are_refused() throws Exception {
        run("export", source, file("log.jsonl"));
        var lines = new ArrayList<>(Files.readAllLines(folder.resolve("log.jsonl")));
        lines.remove(9);
        Files.write(folder.resolve("gap.jsonl"), lines);
        assertThat(run("verify-file", file("gap.jsonl"))).isEqualTo(1);
        assertThat(out).contains("position 10 is next, not 11");

        Files.write(folder.resolve("torn.jsonl"), List.of(lines.getFirst(), lines.get(1).substring(0, 60)));
        assertThat(run("verify-file", file("torn.jsonl"))).isEqualTo(1);
        assertThat(out).contains("line 2").contains("no commit");

        try (var other = open("other")) {
            other.append(NewCommit.of(UUID.randomUUID(), CommitMetadata.empty(), new NewEvent("else", 1, Set.of(), new byte[0])), AppendCondition.none()).join();
        }
        assertThat(run("import", file("log.jsonl"), address("other"))).isEqualTo(1);
        assertThat(run("migrate", source, address("other"))).isEqualTo(1);
        assertThat(err).contains("the target is another log");
    }

    @Test
    void nothing_is_written_over() {
        assertThat(run("export", source, file("log.jsonl"))).isZero();
        assertThat(run("export", source, file("log.jsonl"))).isEqualTo(1);
        assertThat(err).contains("log.jsonl exists already");
    }

    @Test
    void an_export_that_was_broken_off_does_not_pass_for_a_whole_one() throws Exception {
        run("export", source, file("log.jsonl.gz"));
        byte[] whole = Files.readAllBytes(folder.resolve("log.jsonl.gz"));
        Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(run("verify-file", file("cut.jsonl.gz"))).isEqualTo(1);
        assertThat(out).contains("BROKEN after line");
        assertThat(run("import", file("cut.jsonl.gz"), address("again"))).isEqualTo(1);
        assertThat(err).contains("cut off");

        try (var storage = RocksDbCommitStorage.open(folder.resolve("source"))) {
            storage.checkpoint(folder.resolve("backup"));
        }
        flipByte(folder.resolve("backup"));
        assertThat(run("export", address("backup"), file("log.jsonl"))).isEqualTo(1);
        assertThat(folder.resolve("log.jsonl")).doesNotExist();
    }

    @Test
    void a_migration_that_was_interrupted_goes_on() throws Exception {
        run("export", source, file("log.jsonl"));
        Files.write(folder.resolve("half.jsonl"), Files.readAllLines(folder.resolve("log.jsonl")).subList(0, 50));
        run("import", file("half.jsonl"), address("moved"));
        assertThat(run("migrate", source, address("moved"))).isZero();
        assertThat(headHash("moved")).isEqualTo(headHash("source"));
    }

    @Test
    void a_log_moves_into_mongodb_and_back_and_stays_the_same() {
        var uri = System.getenv("MINGBAI_TEST_MONGODB_URI");
        assumeTrue(uri != null, "skipped: no MongoDB");
        var database = uri + "/tools_" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(run("verify", database)).isEqualTo(1);
        assertThat(err).contains("there is no log in the database tools_");
        assertThat(run("migrate", source, database)).isZero();
        assertThat(run("migrate", database, address("back"))).isZero();
        assertThat(headHash("back")).isEqualTo(headHash("source"));
    }

    @Test
    void a_log_that_is_in_use_is_not_looked_at_and_a_backup_on_a_read_only_medium_is() throws Exception {
        try (var storage = RocksDbCommitStorage.open(folder.resolve("source"))) {
            assertThat(run("verify", source)).isEqualTo(1);
            assertThat(err).contains("is open in another process");
            storage.checkpoint(folder.resolve("backup"));
        }
        var before = content(folder.resolve("backup"));
        assertThat(run("verify", address("backup"))).isZero();
        assertThat(run("inspect", "--count", address("backup"))).isZero();
        assertThat(out).contains("commits   120", "120  noted v1", "120  raw v2");
        assertThat(content(folder.resolve("backup"))).isEqualTo(before);
    }

    private static List<String> content(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> file.getFileName() + " " + file.toFile().length() + " " + file.toFile().lastModified()).toList();
        }
    }

    @Test
    void a_flipped_byte_is_named_by_its_position() throws Exception {
        try (var storage = RocksDbCommitStorage.open(folder.resolve("source"))) {
            storage.checkpoint(folder.resolve("backup"));
        }
        flipByte(folder.resolve("backup"));
        assertThat(run("verify", address("backup"))).isEqualTo(1);
        assertThat(out).containsPattern("BROKEN at position \\d+: .*checksum mismatch");
    }

    private static void flipByte(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            // the commits are in the largest table
            var table = files.filter(file -> file.toString().endsWith(".sst")).max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
            byte[] bytes = Files.readAllBytes(table);
            bytes[bytes.length / 3] ^= 1;
            Files.write(table, bytes);
        }
    }

    @Test
    void a_log_that_was_cut_shows_against_a_checkpoint_and_only_there() throws Exception {
        String key;
        try (var log = open("source")) {
            var signer = new CheckpointSigner("test.example/log", SEED, new MerkleLog(log));
            Files.writeString(folder.resolve("checkpoint.txt"), signer.sign(COMMITS).toString());
            key = signer.verifierKey().toString();
        }
        run("export", source, file("log.jsonl"), "--to", "100");
        run("import", file("log.jsonl"), address("cut"));

        assertThat(run("verify", address("cut"))).isZero();
        assertThat(out).contains("no checkpoint was given");
        assertThat(run("verify", source, "--checkpoint", file("checkpoint.txt"), "--key", key)).isZero();
        assertThat(run("verify", address("cut"), "--checkpoint", file("checkpoint.txt"), "--key", key)).isEqualTo(1);
        assertThat(out).contains("TRUNCATED: position 101 is missing");
        assertThat(run("verify", source, "--checkpoint", file("checkpoint.txt"))).isEqualTo(2);
    }

    @Test
    void a_proof_shows_its_event_without_the_log() throws Exception {
        String key;
        try (var log = open("source")) {
            var tree = new MerkleLog(log);
            var signer = new CheckpointSigner("test.example/log", SEED, tree);
            Files.writeString(folder.resolve("event.tlog-proof"),
                    ExportedProof.of(log.commitAt(33).orElseThrow(), 0, tree.inclusion(33, COMMITS), signer.sign(COMMITS)).text());
            key = signer.verifierKey().toString();
        }
        assertThat(run("verify-proof", file("event.tlog-proof"), "--key", key)).isZero();
        assertThat(out).contains("position 33, event 0 of log test.example/log at size 120", "第33条");

        Files.writeString(folder.resolve("forged"), Files.readString(folder.resolve("event.tlog-proof")).replace("index 32", "index 31"));
        assertThat(run("verify-proof", file("forged"), "--key", key)).isEqualTo(1);
        assertThat(err).contains("the commit has position 33, the proof is about 32");
    }

    @Test
    void who_calls_it_wrongly_is_told_how() {
        assertThat(run("verify", "somewhere")).isEqualTo(2);
        assertThat(err).contains("a log is rocksdb:<folder> or mongodb://host:port/database");
        assertThat(run("verify", address("nowhere"))).isEqualTo(1);
        assertThat(err).contains("there is no folder");
        assertThat(run("export", source, file("log.jsonl"), "--from", "0")).isEqualTo(2);
        assertThat(run("export", source, file("log.jsonl"), "--from", "9", "--to", "8")).isEqualTo(2);
        assertThat(run("verify-file", file("nowhere.jsonl"))).isEqualTo(1);
        assertThat(err).contains("there is no ");
        assertThat(run("inspect", "mongodb://operator:secret@localhost:notaport/log")).isEqualTo(1);
        assertThat(err).contains("write mongodb://host:port/database").doesNotContain("secret");
    }

    @Test
    void a_log_that_was_put_back_on_purpose_is_accepted_once_with_its_reason() throws Exception {
        var memory = folder.resolve("last-checkpoint.json");
        assertThat(run("accept-log", source, "--last-checkpoint", memory.toString(), "--reason", "test")).isEqualTo(1);
        assertThat(err).contains("there is no file");
        try (var log = open("source")) {
            var tree = new MerkleLog(log);
            new CheckpointSigner("test.example/log", SEED, tree, new Continuity(tree, new FileCheckpointMemory(memory))).sign(COMMITS);
        }
        assertThat(run("accept-log", source, "--last-checkpoint", memory.toString(), "--reason", "test")).isZero();
        assertThat(out).contains("nothing to accept");

        run("export", "--to", "100", source, file("first.jsonl"));
        run("import", file("first.jsonl"), address("shorter"));
        assertThat(run("accept-log", address("shorter"), "--last-checkpoint", memory.toString(), "--reason", " ")).isEqualTo(2);
        assertThat(run("accept-log", address("shorter"), "--last-checkpoint", memory.toString(), "--reason", "disk lost")).as(err).isZero();
        assertThat(out).contains("the log ends at 100 and does not contain the checkpoint of size 120",
                "accepted: the checkpoint of 120 commits is given up for the log of 100 commits");
        assertThat(Files.readString(memory)).contains("disk lost");
        assertThat(run("accept-log", address("shorter"), "--last-checkpoint", memory.toString(), "--reason", "again")).isZero();
        assertThat(out).contains("nothing to accept");
    }
}
