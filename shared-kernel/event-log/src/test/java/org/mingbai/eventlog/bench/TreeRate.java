package org.mingbai.eventlog.bench;

import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.EncodedEvent;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.proof.CheckpointSigner;
import org.mingbai.eventlog.proof.MerkleLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;

/** How long the tree of a large log takes after a start, and what a checkpoint and a proof cost afterwards. */
public final class TreeRate {

    private static final CommitMetadata WHO = CommitMetadata.empty().withAccount("operator-1").withCommand("log-call");

    private TreeRate() {
    }

    /** @param args commits (default 1,000,000), each of one event with 256 bytes and two tags */
    public static void main(String[] args) throws Exception {
        int commits = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        var storage = RocksDbCommitStorage.open(Files.createTempDirectory("tree-rate"));
        fill(storage::write, commits);
        try (EventLog log = new SequencedEventLog(storage, InstantSource.system())) {
            var tree = new MerkleLog(log);
            long start = System.nanoTime();
            tree.follow();
            System.out.printf("tree of %,d commits: %.1f s%n", commits, (System.nanoTime() - start) / 1e9);
            var signer = new CheckpointSigner("bench.example/log", new byte[32], tree);
            var random = new Random(1);
            print("checkpoint", () -> signer.sign(1 + random.nextInt(commits)));
            print("inclusion", () -> tree.inclusion(1 + random.nextInt(commits), commits));
            print("consistency", () -> tree.consistency(1 + random.nextInt(commits), commits));
        }
    }

    private interface Writer {
        int write(List<SealedCommit> batch);
    }

    private static void fill(Writer writer, int commits) {
        var head = Head.EMPTY;
        var random = new Random(7);
        var batch = new ArrayList<SealedCommit>();
        for (int i = 1; i <= commits; i++) {
            byte[] payload = new byte[256];
            random.nextBytes(payload);
            var event = new NewEvent("bench.happened", 1, Set.of(Tag.of("ticket", "" + i / 12), Tag.of("caller", "" + i / 40)), payload);
            var sealed = CommitCodec.seal(head, Instant.EPOCH.plusMillis(i), new UUID(1, i), WHO, List.of(EncodedEvent.of(event)));
            batch.add(sealed);
            head = Head.of(sealed.commit());
            if (batch.size() == 1000 || i == commits) {
                writer.write(batch);
                batch.clear();
            }
        }
    }

    private static void print(String what, Runnable work) {
        long[] nanos = new long[2000];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("%s: p50 %.2f ms, p99 %.2f ms%n", what, nanos[1000] / 1e6, nanos[1980] / 1e6);
    }
}
