package org.mingbai.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;

/** The program as an operator calls it: the script, the packaged jar, a process of its own, its exit code. */
class PackagedIT {

    private record Run(int code, String out) {
    }

    @TempDir
    Path folder;

    private Run run(String shell) throws Exception {
        var output = folder.resolve("output");
        var process = new ProcessBuilder(List.of("bash", "-c", "set -o pipefail; " + shell)).redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment().put("MINGBAI", Path.of("mingbai").toAbsolutePath().toString());
        process.environment().put("FOLDER", folder.toString());
        var started = process.start();
        assertThat(started.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Run(started.exitValue(), Files.readString(output));
    }

    private void append(int commits) {
        try (var log = new SequencedEventLog(RocksDbCommitStorage.open(folder.resolve("log")), InstantSource.system())) {
            var all = new ArrayList<java.util.concurrent.CompletableFuture<?>>();
            for (int i = 0; i < commits; i++) {
                var event = new NewEvent("noted", 1, Set.of(), ("{\"text\":\"第" + i + "条\"}").getBytes(UTF_8));
                all.add(log.append(NewCommit.of(new UUID(9, i), CommitMetadata.empty(), event), AppendCondition.none()));
            }
            all.forEach(java.util.concurrent.CompletableFuture::join);
        }
    }

    @Test
    void lines_go_from_one_process_into_the_next_and_codes_tell_how_it_ended() throws Exception {
        append(500);
        assertThat(run("$MINGBAI export rocksdb:$FOLDER/log - 2>/dev/null | $MINGBAI import - rocksdb:$FOLDER/copy && $MINGBAI verify rocksdb:$FOLDER/copy"))
                .satisfies(done -> assertThat(done.code()).as(done.out()).isZero())
                .satisfies(done -> assertThat(done.out()).contains("position 500, hash ", "sound: 500 commits with 500 events"));
        assertThat(run("$MINGBAI verify rocksdb:$FOLDER/nowhere").code()).isEqualTo(1);
        assertThat(run("$MINGBAI verify").code()).isEqualTo(2);
        assertThat(run("$MINGBAI export rocksdb:$FOLDER/log - 2>/dev/null >/dev/full").code()).isEqualTo(1);
    }

    @Test
    void a_log_in_use_by_another_process_is_refused_with_the_way_out() throws Exception {
        append(1);
        try (var inUse = RocksDbCommitStorage.open(folder.resolve("log"))) {
            assertThat(run("$MINGBAI verify rocksdb:$FOLDER/log"))
                    .satisfies(done -> assertThat(done.code()).isEqualTo(1))
                    .satisfies(done -> assertThat(done.out()).contains("is open in another process", "backup"));
            assertThat(inUse.last()).isPresent();
        }
    }
}
