package org.mingbai.eventlog.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Verification;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;

/**
 * RocksDB under a real write error: the kernel refuses to let the files of a running process grow (RLIMIT_FSIZE), later allows it
 * again. Needs {@code prlimit} of util-linux.
 */
class FullDiskTest {

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void the_log_refuses_while_nothing_can_be_written_and_recovers_by_itself() throws Exception {
        assumeTrue(Files.isExecutable(PRLIMIT), "skipped: no prlimit");
        Process child = ChildJvm.start(DiskLimitChild.class, folder.toString());
        List<String> acknowledged = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ACK ")) {
                    acknowledged.add(line);
                    if (acknowledged.size() == 20) {
                        limit(child, "200000:unlimited");
                    }
                } else if (line.startsWith("FAIL ")) {
                    failures.add(line);
                    if (failures.size() == 10) {
                        limit(child, "unlimited:unlimited");
                    }
                }
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor()).isZero();
        assertThat(failures).hasSizeGreaterThanOrEqualTo(10).allMatch(line -> line.endsWith(" readable"));
        assertThat(failures.getFirst()).contains("OutcomeUnknownException");
        assertThat(failures.get(5)).contains("AppendFailedException");
        assertAllThere(acknowledged);
    }

    private void assertAllThere(List<String> acknowledged) {
        try (EventLog log = new SequencedEventLog(RocksDbCommitStorage.open(folder), InstantSource.system())) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(40).allSatisfy(line -> {
                String[] parts = line.split(" ");
                assertThat(log.positionOf(UUID.fromString(parts[2]))).isEqualTo(Optional.of(Long.valueOf(parts[1])));
            });
            // a write whose outcome was unknown may be there too, whole
            assertThat(log.verify(1, Long.MAX_VALUE)).isInstanceOf(Verification.Intact.class);
            assertThat(log.tail()).isBetween((long) acknowledged.size(), acknowledged.size() + 1L);
        }
    }

    private static void limit(Process child, String fileSize) throws IOException, InterruptedException {
        Process prlimit = new ProcessBuilder(PRLIMIT.toString(), "--pid", Long.toString(child.pid()), "--fsize=" + fileSize)
                .redirectErrorStream(true).start();
        assertThat(prlimit.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(prlimit.exitValue()).isZero();
    }
}
