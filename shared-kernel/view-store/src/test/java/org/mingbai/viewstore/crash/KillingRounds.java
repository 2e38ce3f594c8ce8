package org.mingbai.viewstore.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewStore;

/**
 * A process that folds into a store is killed (SIGKILL) at random moments, over and over on the same store. Rounds:
 * {@code -Dmingbai.crash.rounds}, default 10; the seed is printed when it fails.
 */
abstract class KillingRounds {

    private static final int ROUNDS = Integer.getInteger("mingbai.crash.rounds", 10);
    private static final int CONTROL_ROUNDS = 5;

    private final long seed = Long.getLong("mingbai.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** Folder or address. */
    abstract String where();

    abstract ViewStore reopen();

    @Test
    void position_and_documents_agree_after_every_kill() throws Exception {
        long position = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            long told = foldUntilKilled("sound").getLast();
            try (ViewStore store = reopen()) {
                assertThat(store.position().commit()).as("round %d, seed %d", round, seed).isGreaterThanOrEqualTo(told).isGreaterThan(position);
                position = store.position().commit();
                assertThat(documents(store)).as("round %d, seed %d", round, seed).isEqualTo(Folding.after(position));
            }
        }
    }

    /** The control: a store that keeps its position before its documents must be found out. */
    @Test
    void a_position_kept_apart_is_caught() throws Exception {
        boolean disagreed = false;
        for (int round = 1; round <= CONTROL_ROUNDS && !disagreed; round++) {
            foldUntilKilled("apart");
            try (ViewStore store = reopen()) {
                disagreed = !documents(store).equals(Folding.after(store.position().commit()));
            }
        }
        assertThat(disagreed).as("seed %d", seed).isTrue();
    }

    private static Map<String, String> documents(ViewStore store) {
        return documents(everything(store));
    }

    static ViewPage everything(ViewStore store) {
        return store.search(ViewQuery.of(Filter.everything()).page(0, 1000));
    }

    static Map<String, String> documents(ViewPage page) {
        var all = new TreeMap<String, String>();
        page.items().forEach(found -> all.put(found.id(), new String(found.body(), StandardCharsets.UTF_8)));
        return all;
    }

    /** The positions that were told durable before the end. */
    private List<Long> foldUntilKilled(String mode) throws Exception {
        Process child = child(mode);
        var begun = new CompletableFuture<Void>();
        var told = CompletableFuture.supplyAsync(() -> read(child, begun));
        try {
            begun.get(60, TimeUnit.SECONDS);
            child.waitFor(20 + random.nextInt(400), TimeUnit.MILLISECONDS);
        } finally {
            // by its handle: Process itself would also close the pipe, with lines still in it
            child.toHandle().destroyForcibly();
            child.waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(child.exitValue()).as("killed by signal 9").isEqualTo(128 + 9);
        return told.get(10, TimeUnit.SECONDS);
    }

    private Process child(String mode) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FoldingChild.class.getName(), where(), mode)
                .redirectError(ProcessBuilder.Redirect.appendTo(Path.of("target", "folding-child.log").toFile())).start();
    }

    private static List<Long> read(Process child, CompletableFuture<Void> begun) {
        var told = new ArrayList<Long>();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(Long.parseLong(line));
                begun.complete(null);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return told;
    }
}
