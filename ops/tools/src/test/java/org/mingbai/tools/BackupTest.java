package org.mingbai.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.access.events.ErasedKey;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.ErasureBasis;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.backup.BackupManifest;
import org.mingbai.platform.backup.BackupPart;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;
import org.mingbai.platform.json.EventJson;

/** A backup of the log and of the keys, taken apart and brought together again. */
class BackupTest {

    private static final int TICKETS = 20;

    @TempDir
    Path folder;

    private String master;
    private String out = "";
    private String err = "";

    @BeforeEach
    void a_system_with_tickets_and_their_keys() throws Exception {
        master = masterKey("master.key", (byte) 7);
        try (var log = open("data/log"); var keys = keys("keys", (byte) 7)) {
            for (int i = 1; i <= TICKETS; i++) {
                keys.createIfAbsent(KeyOwner.of(ticket(i)));
                log(log, i);
            }
            keys.destroy(KeyOwner.of(ticket(3)));
        }
        backup("backup", "backup-keys");
    }

    /** As the running system makes one. */
    private void backup(String ofLog, String ofKeys) {
        try (var storage = RocksDbCommitStorage.open(folder.resolve("data/log")); var keys = keys("keys", (byte) 7)) {
            storage.checkpoint(folder.resolve(ofLog));
            keys.checkpoint(folder.resolve(ofKeys));
            var head = storage.last().map(CommitCodec::decode).map(Head::of).orElseThrow();
            var label = new BackupManifest.Label(ofLog, Instant.EPOCH, "1.0", head);
            BackupManifest.write(BackupPart.KEYS, label, folder.resolve(ofKeys));
            BackupManifest.write(BackupPart.LOG, label, folder.resolve(ofLog));
        }
    }

    private static TicketNumber ticket(int serial) {
        return TicketNumber.of(2026, serial);
    }

    private static void log(EventLog log, int serial) {
        var event = new NewEvent("opened", 1, Set.of(new Tag("ticket", ticket(serial).value())), "{}".getBytes(UTF_8));
        log.append(NewCommit.of(new UUID(1, serial), CommitMetadata.empty(), event), AppendCondition.none()).join();
    }

    private EventLog open(String name) throws Exception {
        Files.createDirectories(folder.resolve(name).getParent());
        return new SequencedEventLog(RocksDbCommitStorage.open(folder.resolve(name)), InstantSource.system());
    }

    private static String base64(byte each) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, each);
        return Base64.getEncoder().encodeToString(secret);
    }

    private String masterKey(String name, byte each) throws Exception {
        return Files.writeString(folder.resolve(name), base64(each) + "\n").toString();
    }

    private RocksDbKeyStore keys(String name, byte each) {
        return RocksDbKeyStore.open(folder.resolve(name), MasterKey.ofBase64(base64(each)));
    }

    private String address(String name) {
        return "rocksdb:" + folder.resolve(name);
    }

    private int run(String... args) {
        var output = new StringWriter();
        var errors = new StringWriter();
        int code = Tools.commandLine().setOut(new PrintWriter(output, true)).setErr(new PrintWriter(errors, true)).execute(args);
        out = output.toString();
        err = errors.toString();
        return code;
    }

    private int verifyBackup() {
        return verifyBackup("backup", "backup-keys");
    }

    private int verifyBackup(String ofLog, String ofKeys) {
        return run("backup-verify", address(ofLog), "--keys", address(ofKeys), "--master-key-file", master);
    }

    /** Of folders that are in use and were no backup, or are none any more. */
    private int verifyUsed(String ofLog, String masterKey) {
        return run("backup-verify", "--without-manifest", address(ofLog), "--keys", address("keys"), "--master-key-file", masterKey);
    }

    private Path firstTable(String backup) throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve(backup))) {
            return files.filter(file -> file.toString().endsWith(".sst")).sorted().findFirst().orElseThrow();
        }
    }

    private static Stream<String> content(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> file.getFileName() + " " + file.toFile().length() + " " + file.toFile().lastModified()).toList().stream();
        }
    }

    @Test
    void keys_from_before_an_erasure_are_counted_and_those_that_are_gone_are_not_missed() throws Exception {
        var erased = new PersonalDataErased(new ErasureId("erasure-1"), ticket(5), null, List.of(new UnitCode("130000")),
                Stream.of(5, 30).map(serial -> new ErasedKey(ErasedKind.TICKET, ticket(serial).value())).toList(),
                ErasureBasis.RETENTION_EXPIRED, new AccountId("officer"), new SealedText("c2VhbGVk"), Instant.EPOCH);
        try (var log = open("data/log")) {
            log(log, 30);
            var tags = erased.tags().stream().map(tag -> new Tag(tag.key(), tag.value())).collect(Collectors.toSet());
            log.append(NewCommit.of(new UUID(2, 1), CommitMetadata.empty(),
                    new NewEvent("access.personal-data-erased", 1, tags, EventJson.write(erased))), AppendCondition.none()).join();
        }
        assertThat(verifyUsed("data/log", master)).as("not even the erasure's own reason can be read").isEqualTo(1);
        assertThat(out).contains("MISSING: the keys of 1 callers, calls, people, reports and cases, the first of them erasure:erasure-1");
        try (var keys = keys("keys", (byte) 7)) {
            keys.createIfAbsent(KeyOwner.of(new ErasureId("erasure-1")));
        }
        backup("later", "later-keys");

        assertThat(verifyBackup("later", "later-keys")).as(out + err).isZero();
        assertThat(out).contains("keys: 18 of 21 tickets have theirs, 3 are erased", "1 keys are older than their erasure");
    }

    @Test
    void a_whole_backup_is_told_so_and_stays_untouched() throws Exception {
        var before = content(folder.resolve("backup-keys")).toList();
        assertThat(verifyBackup()).as(err).isZero();
        assertThat(out).contains("whole: backup backup, made by version 1.0", "sound: 20 commits", "keys: 19 of 20 tickets have theirs, 1 are erased");
        assertThat(content(folder.resolve("backup-keys"))).containsExactlyElementsOf(before);
        assertThat(verifyBackup()).as("once more").isZero();
    }

    @Test
    void keys_that_are_older_than_the_log_are_found_missing() throws Exception {
        try (var log = open("data/log")) {
            log(log, TICKETS + 1);
        }
        assertThat(verifyUsed("data/log", master)).isEqualTo(1);
        assertThat(out).contains("MISSING: the keys of 1 tickets, the first of them " + ticket(TICKETS + 1).value());
    }

    @Test
    void another_master_key_keys_in_use_and_no_keys_are_refused() throws Exception {
        assertThat(verifyUsed("backup", masterKey("other.key", (byte) 8))).isEqualTo(1);
        assertThat(err).contains("master key");
        assertThat(run("backup-verify", address("backup"), "--keys", address("nowhere"), "--master-key-file", master)).isEqualTo(1);
        assertThat(err).contains("there are no keys in the folder");
        try (var _ = keys("keys", (byte) 7)) {
            assertThat(verifyUsed("backup", master)).isEqualTo(1);
            assertThat(err).contains("are in use; look at a backup of them");
        }
        assertThat(run("backup-verify", address("backup"))).isEqualTo(2);
    }

    @Test
    void a_restored_log_has_the_same_hash_and_is_written_over_nothing() throws Exception {
        assertThat(run("restore", address("backup"), address("new/log"))).as(err).isZero();
        assertThat(out).contains("sound: 20 commits");
        try (var before = open("data/log"); var after = open("new/log")) {
            assertThat(after.head().hash()).isEqualTo(before.head().hash());
        }
        assertThat(run("restore", address("backup"), address("new/log"))).isEqualTo(1);
        assertThat(err).contains("already: move it away first");

        Files.createDirectories(folder.resolve("worn/views/board"));
        assertThat(run("restore", address("backup"), address("worn/log"))).isEqualTo(1);
        assertThat(err).contains("remove").contains("views");
    }

    @Test
    void nothing_is_restored_from_a_damaged_backup() throws Exception {
        for (var file : content(folder.resolve("backup")).map(line -> line.split(" ")[0]).filter(name -> name.endsWith(".sst")).toList()) {
            Files.write(folder.resolve("backup").resolve(file), new byte[100]);
        }
        assertThat(run("restore", address("backup"), address("new/log"))).isEqualTo(1);
        assertThat(err).contains(firstTable("backup").getFileName() + " has 100 bytes and not ");
        assertThat(run("restore", "--without-manifest", address("backup"), address("new/log"))).isEqualTo(1);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void every_file_that_differs_is_named() throws Exception {
        var table = firstTable("backup-keys");
        byte[] bytes = Files.readAllBytes(table);
        bytes[bytes.length / 2] ^= 1;
        Files.delete(table);
        Files.write(table, bytes);
        Files.writeString(folder.resolve("backup-keys/later.txt"), "");
        assertThat(verifyBackup()).isEqualTo(1);
        assertThat(err).contains("is not the backup that was made: " + table.getFileName() + " has another content, later.txt does not belong to it");

        Files.delete(folder.resolve("backup/CURRENT"));
        assertThat(run("restore", address("backup"), address("new/log"))).isEqualTo(1);
        assertThat(err).contains("CURRENT is missing");
    }

    @Test
    void half_a_backup_is_refused_by_its_name() throws Exception {
        Files.delete(folder.resolve("backup/backup.json"));
        assertThat(verifyBackup()).isEqualTo(1);
        assertThat(err).contains("backup is no whole backup: it has no backup.json");
        assertThat(run("restore", address("backup"), address("new/log"))).isEqualTo(1);
        assertThat(err).contains("no whole backup");
        assertThat(verifyUsed("backup", master)).as("known to be whole otherwise").isZero();

        Files.writeString(folder.resolve("backup/backup.json"), "{\"format\": 1, \"part\"");
        assertThat(verifyBackup()).isEqualTo(1);
        assertThat(err).contains("backup.json cannot be read");
        assertThat(verifyBackup("backup-keys", "backup-keys")).isEqualTo(1);
        assertThat(err).contains("is a backup of the keys and not of the log");
    }

    @Test
    void keys_of_an_earlier_backup_are_refused_and_those_of_a_later_one_are_not() throws Exception {
        try (var log = open("data/log")) {
            log(log, TICKETS + 1);
        }
        try (var keys = keys("keys", (byte) 7)) {
            keys.createIfAbsent(KeyOwner.of(ticket(TICKETS + 1)));
        }
        backup("second", "second-keys");
        assertThat(verifyBackup("backup", "second-keys")).as(err).isZero();
        assertThat(verifyBackup("second", "backup-keys")).isEqualTo(1);
        assertThat(err).contains("the keys of backup backup were copied when the log ended at 20, the log of backup second ends at 21");
    }

    @Test
    void a_manifest_of_another_log_is_found_out() throws Exception {
        var manifest = folder.resolve("backup/backup.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"position\" : 20", "\"position\" : 19"));
        assertThat(run("restore", address("backup"), address("new/log"))).isEqualTo(1);
        assertThat(err).contains("the log in backup backup ends at 20", "its manifest says 19");
    }

    @Test
    void the_keys_are_put_under_another_master_key_and_the_former_opens_nothing_any_more() throws Exception {
        var next = masterKey("next.key", (byte) 9);
        assertThat(run("rotate-master-key", address("keys"), "--former-master-key-file", next, "--master-key-file", master))
                .as("the two taken for one another").isZero();
        assertThat(out).contains("nothing to do");
        assertThat(verifyUsed("backup", master)).isZero();
        assertThat(run("rotate-master-key", address("keys"), "--former-master-key-file", master, "--master-key-file", next)).as(err).isZero();
        assertThat(out).contains("19 keys are wrapped anew");
        assertThat(verifyUsed("backup", master)).isOne();
        assertThat(verifyUsed("backup", next)).as(err).isZero();
    }
}
