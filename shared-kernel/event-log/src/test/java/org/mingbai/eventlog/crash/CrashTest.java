package org.mingbai.eventlog.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.Verification;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.eventlog.storage.CommitStorage;

/**
 * A process that appends with 8 threads is killed (SIGKILL) at random moments, over and over on the same storage. Rounds:
 * {@code -Dmingbai.crash.rounds}, default 30; the seed is printed.
 */
public class CrashTest {

    private static final int CONTROL_ROUNDS = 10;

    private record Acknowledged(long position, UUID commitId) {
    }

    private final long seed = Long.getLong("mingbai.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    @TempDir
    Path folder;

    protected int rounds() {
        return Integer.getInteger("mingbai.crash.rounds", 30);
    }

    /** What the child is told to open. */
    protected String place() {
        return folder.toString();
    }

    protected CommitStorage open() {
        return RocksDbCommitStorage.open(folder);
    }

    @Test
    void nothing_acknowledged_is_lost() throws Exception {
        long acknowledged = 0;
        long verified = 0;
        for (int round = 1; round <= rounds(); round++) {
            List<Acknowledged> told = appendUntilKilled("synced");
            try (EventLog log = new SequencedEventLog(open(), InstantSource.system())) {
                assertThat(lost(log, told)).as("round %d, seed %d", round, seed).isEmpty();
                assertThat(log.verify(verified + 1, Long.MAX_VALUE)).isInstanceOf(Verification.Intact.class);
                verified = log.tail();
            }
            acknowledged += told.size();
        }
        long tail;
        try (EventLog log = new SequencedEventLog(open(), InstantSource.system())) {
            // what was on its way to a server when its client was killed may have come since
            tail = log.tail();
            assertThat(tail).isGreaterThanOrEqualTo(verified);
            assertThat(log.verify(1, Long.MAX_VALUE)).isEqualTo(new Verification.Intact(1, tail, 2 * tail));
            try (var commits = log.read(1)) {
                // counted, not collected: a thousand rounds leave millions
                assertThat(commits.count()).isEqualTo(tail);
            }
        }
        assertThat(acknowledged).isBetween((long) rounds(), tail);
        System.out.printf("%s: %d rounds, %,d commits acknowledged, %,d in the log, seed %d%n", getClass().getSimpleName(), rounds(), acknowledged, tail, seed);
    }

    /** The control: on a storage that acknowledges before it writes, the same test must find a loss. */
    @Test
    void an_acknowledgement_before_the_write_is_caught() throws Exception {
        List<Acknowledged> lost = new ArrayList<>();
        for (int round = 1; round <= CONTROL_ROUNDS && lost.isEmpty(); round++) {
            List<Acknowledged> told = appendUntilKilled("early");
            try (EventLog log = new SequencedEventLog(open(), InstantSource.system())) {
                lost.addAll(lost(log, told));
            }
        }
        assertThat(lost).as("seed %d", seed).isNotEmpty();
    }

    private static List<Acknowledged> lost(EventLog log, List<Acknowledged> told) {
        return told.stream().filter(a -> !log.positionOf(a.commitId).equals(Optional.of(a.position))
                || log.lastPosition(new Tag("commit", a.commitId.toString())).orElse(0) != a.position
                || log.commitAt(a.position).filter(commit -> commit.commitId().equals(a.commitId)).isEmpty()).toList();
    }

    private List<Acknowledged> appendUntilKilled(String mode) throws Exception {
        Process child = ChildJvm.start(CrashChild.class, place(), mode);
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<List<Acknowledged>> told = CompletableFuture.supplyAsync(() -> read(child, begun));
        try {
            begun.get(30, TimeUnit.SECONDS);
            // killed at a moment of its own: the child does not know when, nor does the disk
            child.waitFor(50 + random.nextInt(450), TimeUnit.MILLISECONDS);
        } finally {
            // by its handle: Process itself would also close the pipe, with acknowledgements still in it
            child.toHandle().destroyForcibly();
            child.waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(child.exitValue()).as("killed by signal 9").isEqualTo(128 + 9);
        return told.get(10, TimeUnit.SECONDS);
    }

    private static List<Acknowledged> read(Process child, CompletableFuture<Void> begun) {
        List<Acknowledged> told = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                // the last line may be cut off: it was not told
                if (space > 0 && line.length() == space + 37) {
                    told.add(new Acknowledged(Long.parseLong(line.substring(0, space)), UUID.fromString(line.substring(space + 1))));
                    begun.complete(null);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return told;
    }
}
