package org.mingbai.platform.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.platform.backup.BackupManifest;
import org.mingbai.platform.backup.BackupPart;
import org.mingbai.platform.backup.BackupRefusedException;
import org.mingbai.platform.identity.KeyStoreClosedException;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;

/** What lies in the folders for backups after each. */
class BackupEndpointTest {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-24T08:00:00.000Z");
    private RocksDbCommitStorage commits;
    private SequencedEventLog log;
    private RocksDbKeyStore keys;
    private int serial;

    @BeforeEach
    void a_system() {
        commits = RocksDbCommitStorage.open(folder.resolve("data/log"));
        log = new SequencedEventLog(commits, InstantSource.system());
        keys = RocksDbKeyStore.open(folder.resolve("data/keys"), MasterKey.ofBase64(Base64.getEncoder().encodeToString(new byte[32])));
    }

    @AfterEach
    void stopped() {
        keys.close();
        log.close();
    }

    private void append() {
        var event = new NewEvent("noted", 1, Set.of(), "{}".getBytes(UTF_8));
        log.append(NewCommit.of(new UUID(1, ++serial), CommitMetadata.empty(), event), AppendCondition.none()).join();
    }

    private boolean good = true;

    private BackupEndpoint.Made backup(@Nullable Integer keep) {
        now = now.plus(Duration.ofHours(1));
        append();
        var endpoint = new BackupEndpoint(commits, keys, new BackupFolders(logs(), stores(), keep), "9.9", () -> now, () -> good);
        return (BackupEndpoint.Made) endpoint.make().getBody();
    }

    private Path logs() {
        return folder.resolve("backups/logs");
    }

    private Path stores() {
        return folder.resolve("backups/keys");
    }

    private static List<String> in(Path shelf) {
        try (Stream<Path> folders = Files.list(shelf)) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    @Test
    void a_backup_says_what_it_holds() throws IOException {
        var made = backup(null);
        var manifest = BackupManifest.read(BackupPart.LOG, Path.of(made.log()));
        assertThat(manifest).returns("9.9", BackupManifest::softwareVersion).returns(now, BackupManifest::madeAt)
                .returns("20261124T090000.000Z", BackupManifest::name).returns(1L, BackupManifest::position).returns(made.hash(), BackupManifest::hash);
        manifest.requireHead(log.head());
        manifest.requireUnchanged(Path.of(made.log()));
        var ofKeys = BackupManifest.read(BackupPart.KEYS, Path.of(made.keys()));
        ofKeys.requireUnchanged(Path.of(made.keys()));
        ofKeys.requireLaterThan(manifest);
        assertThat(made.size()).isEqualTo(manifest.size() + ofKeys.size()).isPositive();
        assertThatExceptionOfType(BackupRefusedException.class).isThrownBy(() -> BackupManifest.read(BackupPart.LOG, Path.of(made.keys())))
                .withMessageContaining("is a backup of the keys and not of the log");
    }

    @Test
    void without_a_number_all_are_kept_with_one_the_newest() {
        assertThat(backup(null).removed()).isEmpty();
        backup(null);
        backup(null);
        assertThat(in(logs())).hasSize(3);
        assertThat(backup(2).removed()).containsExactly("20261124T100000.000Z", "20261124T090000.000Z");
        assertThat(in(logs())).isEqualTo(in(stores())).containsExactly("20261124T110000.000Z", "20261124T120000.000Z");
        assertThat(backup(1).removed()).hasSize(2);
        assertThat(in(logs())).isEqualTo(in(stores())).containsExactly("20261124T130000.000Z");
    }

    @Test
    void of_a_damaged_log_no_backup_takes_the_place_of_an_older_one() {
        backup(1);
        good = false;
        assertThat(backup(1).removed()).isEmpty();
        assertThat(in(logs())).hasSize(2);
        good = true;
        assertThat(backup(1).removed()).hasSize(2);
    }

    @Test
    void the_new_one_stays_also_when_the_clock_was_set_back() {
        backup(null);
        now = now.minus(Duration.ofDays(1));
        assertThat(backup(1).removed()).containsExactly("20261124T090000.000Z");
        assertThat(in(logs())).containsExactly("20261123T100000.000Z");
    }

    @Test
    void what_the_endpoint_did_not_make_whole_is_never_removed() throws IOException {
        var half = backup(null);
        Files.delete(Path.of(half.log(), BackupManifest.FILE));
        var withMore = backup(null);
        Files.writeString(Path.of(withMore.keys(), "notes.txt"), "kept for the court");
        var renamed = backup(null);
        Files.move(Path.of(renamed.log()), logs().resolve("20200101T000000.000Z"));
        Files.move(Path.of(renamed.keys()), stores().resolve("20200101T000000.000Z"));
        var alone = backup(null);
        Files.move(Path.of(alone.keys()), folder.resolve("elsewhere"));
        Files.createDirectories(logs().resolve("by-hand"));
        var before = in(logs());

        assertThat(backup(1).removed()).isEmpty();
        assertThat(in(logs())).containsAll(before).hasSize(before.size() + 1);
        assertThat(Path.of(withMore.keys(), "notes.txt")).exists();
    }

    @Test
    void a_backup_that_failed_leaves_nothing_and_costs_no_earlier_one() {
        backup(1);
        var before = in(logs());
        keys.close();
        assertThatExceptionOfType(KeyStoreClosedException.class).isThrownBy(() -> backup(1));
        assertThat(in(logs())).isEqualTo(in(stores())).isEqualTo(before);
    }

    @Test
    void two_backups_of_one_moment_do_not_touch_one_another() {
        var first = backup(null);
        now = now.minus(Duration.ofHours(1));
        assertThatExceptionOfType(BackupRefusedException.class).isThrownBy(() -> backup(null)).withMessageContaining("already");
        assertThat(Path.of(first.log(), BackupManifest.FILE)).exists();
    }

    @Test
    void to_keep_none_is_refused_at_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BackupFolders(null, null, 0)).withMessageContaining("mingbai.backup.keep");
    }
}
