package org.mingbai.eventlog.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.eventlog.conformance.Commits.appended;
import static org.mingbai.eventlog.conformance.Commits.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.Verification;
import org.mingbai.eventlog.conformance.SetClock;
import org.mingbai.eventlog.crash.ChildJvm;
import org.mingbai.eventlog.crash.CrashChild;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.failure.LogFormatException;
import org.mingbai.eventlog.failure.LogInUseException;
import org.mingbai.eventlog.format.TagKeys;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.RocksDB;

/** What concerns a folder: who may open it, what damage is found, how it is copied while in use. */
class RocksDbFolderTest {

    @TempDir
    Path temp;
    private Path folder;

    private interface Tampering {
        void with(RocksDB db, List<ColumnFamilyHandle> families) throws Exception;
    }

    @BeforeEach
    void fill() {
        folder = temp.resolve("log");
        try (EventLog log = open(folder)) {
            for (int i = 1; i <= 20; i++) {
                appended(log, event("TicketNoted", ("free text " + i).getBytes(StandardCharsets.UTF_8), "ticket:" + i));
            }
        }
    }

    private static EventLog open(Path folder) {
        return new SequencedEventLog(RocksDbCommitStorage.open(folder), new SetClock());
    }

    private void tamper(Tampering tampering) throws Exception {
        ColumnFamilyOptions plain = new ColumnFamilyOptions().setCompressionType(CompressionType.NO_COMPRESSION);
        List<ColumnFamilyDescriptor> names = Stream.of("default", "commits", "tags", "ids", "meta")
                .map(name -> new ColumnFamilyDescriptor(name.getBytes(StandardCharsets.UTF_8), plain)).toList();
        List<ColumnFamilyHandle> families = new java.util.ArrayList<>();
        try (plain; DBOptions options = new DBOptions(); RocksDB db = RocksDB.open(options, folder.toString(), names, families)) {
            tampering.with(db, families);
            families.forEach(ColumnFamilyHandle::close);
        }
    }

    private Verification verify() {
        try (EventLog log = open(folder)) {
            return log.verify(1, Long.MAX_VALUE);
        }
    }

    private void tamperCommit(int position, UnaryOperator<byte[]> change) throws Exception {
        byte[] key = ByteBuffer.allocate(8).putLong(position).array();
        tamper((db, families) -> db.put(families.get(1), key, change.apply(db.get(families.get(1), key))));
    }

    @Test
    void an_untouched_log_is_intact() {
        assertThat(verify()).isEqualTo(new Verification.Intact(1, 20, 20));
    }

    @Test
    void a_changed_payload_is_found() throws Exception {
        tamperCommit(7, bytes -> {
            bytes[bytes.length - 1] ^= 4;
            return bytes;
        });
        assertThat(verify()).isEqualTo(new Verification.Broken(7, "its content does not have its hash"));
    }

    @Test
    void a_flipped_byte_anywhere_in_a_commit_is_found() throws Exception {
        int length = lengthOfCommit(7);
        for (int at = 0; at < length; at += 5) {
            int index = at;
            UnaryOperator<byte[]> flip = bytes -> {
                bytes[index] ^= 0x10;
                return bytes;
            };
            tamperCommit(7, flip);
            assertThat(verify()).as("byte " + at).isInstanceOfSatisfying(Verification.Broken.class, b -> assertThat(b.position()).isEqualTo(7));
            tamperCommit(7, flip);
        }
    }

    private int lengthOfCommit(int position) throws Exception {
        int[] length = new int[1];
        tamperCommit(position, bytes -> {
            length[0] = bytes.length;
            return bytes;
        });
        return length[0];
    }

    @Test
    void a_commit_that_was_removed_or_replaced_is_found() throws Exception {
        byte[][] fifth = new byte[1][];
        tamperCommit(5, bytes -> fifth[0] = bytes);
        tamperCommit(9, bytes -> fifth[0]);
        assertThat(verify()).isEqualTo(new Verification.Broken(9, "holds a commit of position 5"));
        tamper((db, families) -> db.delete(families.get(1), ByteBuffer.allocate(8).putLong(4).array()));
        assertThat(verify()).isEqualTo(new Verification.Broken(4, "is missing"));
    }

    /** Read as a range they would all be there, each with the position it should have. */
    @Test
    void commits_that_stand_one_place_too_late_are_found_where_that_begins() throws Exception {
        tamper((db, families) -> {
            for (long position = 20; position >= 5; position--) {
                byte[] moved = db.get(families.get(1), ByteBuffer.allocate(8).putLong(position).array());
                db.put(families.get(1), ByteBuffer.allocate(8).putLong(position + 1).array(), moved);
            }
            db.delete(families.get(1), ByteBuffer.allocate(8).putLong(5).array());
        });
        assertThat(verify()).isEqualTo(new Verification.Broken(5, "is missing"));
    }

    @Test
    void a_missing_index_entry_is_found() throws Exception {
        tamper((db, families) -> db.delete(families.get(2), TagKeys.key(new Tag("ticket", "12"), 12, 0)));
        assertThat(verify()).isEqualTo(new Verification.Broken(12, "event 0 is not found by its tag ticket:12"));
    }

    /** Below RocksDB: a byte of a table file on disk. Its own checksums speak first; the position is named all the same. */
    @Test
    void a_flipped_byte_in_a_table_file_is_found() throws Exception {
        tamper((db, families) -> db.compactRange(families.get(1)));
        Path table;
        try (Stream<Path> files = Files.list(folder)) {
            table = files.filter(file -> contains(file, "free text 13")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(table);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("free text 13")] ^= 1;
        Files.write(table, bytes);
        assertThat(verify()).isInstanceOf(Verification.Broken.class);
    }

    private static boolean contains(Path file, String text) {
        try {
            return file.toString().endsWith(".sst") && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_newer_format_is_refused_by_name() throws Exception {
        tamper((db, families) -> db.put(families.get(4), "format".getBytes(StandardCharsets.UTF_8), ByteBuffer.allocate(4).putInt(2).array()));
        assertThatThrownBy(() -> RocksDbCommitStorage.open(folder)).isInstanceOf(LogFormatException.class).hasMessageContaining("format 2");
    }

    @Test
    void a_folder_is_opened_once() {
        try (EventLog log = open(folder)) {
            assertThatThrownBy(() -> RocksDbCommitStorage.open(folder)).isInstanceOf(LogInUseException.class);
            assertThat(log.tail()).isEqualTo(20);
        }
        assertThat(verify()).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void a_second_process_is_refused() throws Exception {
        try (EventLog log = open(folder)) {
            Process second = ChildJvm.start(CrashChild.class, folder.toString(), "synced");
            String output = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isNotZero();
            assertThat(output).contains("LogInUseException").contains("is open in another process");
            assertThat(log.verify(1, 20)).isEqualTo(new Verification.Intact(1, 20, 20));
        }
    }

    @Test
    void a_checkpoint_is_a_log_of_its_own() {
        Path copy = temp.resolve("copy");
        RocksDbCommitStorage storage = RocksDbCommitStorage.open(folder);
        try (EventLog log = new SequencedEventLog(storage, new SetClock())) {
            storage.checkpoint(copy);
            appended(log, event("Later"));
        }
        try (EventLog log = open(copy)) {
            assertThat(log.verify(1, 99)).isEqualTo(new Verification.Intact(1, 20, 20));
            assertThat(appended(log, event("Other"))).isEqualTo(21);
        }
    }
}
