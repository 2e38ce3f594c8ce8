package org.mingbai.eventlog.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.eventlog.conformance.Commits.appended;
import static org.mingbai.eventlog.conformance.Commits.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Verification;
import org.mingbai.eventlog.conformance.SetClock;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.failure.StorageException;

/** The write-ahead log as a cut in power leaves it: its last record is there in part. */
class TornWriteTest {

    private static final int COMMITS = 20;

    @TempDir
    Path temp;
    private Path folder;

    /** A copy of the files while the log is open: nothing has been moved from the write-ahead log into tables. */
    @BeforeEach
    void leaveAFolderAsAKillDoes() throws IOException {
        folder = Files.createDirectories(temp.resolve("torn"));
        Path original = temp.resolve("log");
        try (EventLog log = open(original)) {
            for (int i = 1; i <= COMMITS; i++) {
                appended(log, event("TicketNoted", ("free text " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8), "ticket:" + i));
            }
            for (Path file : files(original)) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static EventLog open(Path folder) {
        return new SequencedEventLog(RocksDbCommitStorage.open(folder), new SetClock());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void changeWriteAheadLog(UnaryOperator<byte[]> change) throws IOException {
        Path newest = files(folder).stream().filter(file -> file.toString().endsWith(".log"))
                .max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
        Files.write(newest, change.apply(Files.readAllBytes(newest)));
    }

    @Test
    void a_record_torn_anywhere_is_dropped_whole_and_the_log_goes_on() throws IOException {
        changeWriteAheadLog(bytes -> java.util.Arrays.copyOf(bytes, bytes.length - 7));
        try (EventLog log = open(folder)) {
            assertThat(log.verify(1, Long.MAX_VALUE)).isEqualTo(new Verification.Intact(1, COMMITS - 1, COMMITS - 1));
            assertThat(log.lastPosition(new org.mingbai.eventlog.Tag("ticket", "" + COMMITS))).isEmpty();
            assertThat(appended(log, event("Next"))).isEqualTo(COMMITS);
        }
    }

    @Test
    void nothing_is_dropped_from_what_is_whole() {
        try (EventLog log = open(folder)) {
            assertThat(log.verify(1, Long.MAX_VALUE)).isEqualTo(new Verification.Intact(1, COMMITS, COMMITS));
        }
    }

    /** Damage before the end is no torn write: what follows it was acknowledged. */
    @Test
    void a_damaged_record_before_the_end_is_told_and_nothing_is_opened() throws IOException {
        changeWriteAheadLog(bytes -> {
            bytes[new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("free text 5")] ^= 1;
            return bytes;
        });
        assertThatThrownBy(() -> RocksDbCommitStorage.open(folder)).isInstanceOf(StorageException.class)
                .hasMessageContainingAll("the log in " + folder, "cannot be opened", "checksum mismatch");
    }
}
