package org.mingbai.platform.identity.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.crash.ChildJvm;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Keys;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;

/** What the key store has answered is on the disk: a commit relies on it, and a lost key would be lost text. */
class KeyStoreCrashTest {

    private static final int ROUNDS = Integer.getInteger("mingbai.crash.rounds", 8);

    private record Told(String phone, SubjectId subject, SealedText sealed) {
    }

    private final long seed = Long.getLong("mingbai.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    @TempDir
    Path folder;

    @Test
    void no_key_that_was_answered_is_lost() throws Exception {
        var all = new ArrayList<Told>();
        for (int round = 0; round < ROUNDS; round++) {
            all.addAll(makeUntilKilled(round));
            try (var keys = RocksDbKeyStore.open(folder, Keys.MASTER)) {
                var vault = new Vault(keys, Keys.MASTER);
                assertThat(all).as("round %d, seed %d", round, seed).allSatisfy(told -> {
                    assertThat(vault.open(KeyOwner.of(told.subject), "identity", told.sealed)).contains(told.phone);
                });
            }
        }
        assertThat(all).hasSizeGreaterThan(ROUNDS);
    }

    private List<Told> makeUntilKilled(int round) throws Exception {
        var child = ChildJvm.start(KeyMakingChild.class, folder.toString(), "%02d".formatted(round));
        var begun = new CompletableFuture<Void>();
        var told = CompletableFuture.supplyAsync(() -> read(child, begun));
        try {
            begun.get(30, TimeUnit.SECONDS);
            child.waitFor(20 + random.nextInt(250), TimeUnit.MILLISECONDS);
        } finally {
            // by its handle: Process itself would also close the pipe, with lines still in it
            child.toHandle().destroyForcibly();
            child.waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(child.exitValue()).as("killed by signal 9").isEqualTo(128 + 9);
        return told.get(10, TimeUnit.SECONDS);
    }

    private static List<Told> read(Process child, CompletableFuture<Void> begun) {
        var told = new ArrayList<Told>();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var parts = line.split(" ");
                // the last line may be cut off: it was not told
                if (line.endsWith(".") && parts.length == 3) {
                    told.add(new Told(parts[0], new SubjectId(parts[1]), new SealedText(parts[2].substring(0, parts[2].length() - 1))));
                    begun.complete(null);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return told;
    }
}
