package org.mingbai.eventlog.crash;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.conformance.Commits;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.mongodb.MongoDbCommitStorage;
import org.mingbai.eventlog.mongodb.MongoDbOptions;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.eventlog.storage.CommitStorage;

/** Appends with 8 threads until it is killed; tells each acknowledgement on one line: position, commit id. */
public final class CrashChild {

    private static final int THREADS = 8;

    private CrashChild() {
    }

    /** @param args folder or address of a MongoDB database, "synced" or "early" */
    public static void main(String[] args) {
        CommitStorage storage = args[0].startsWith("mongodb") ? MongoDbCommitStorage.open(args[0], MongoDbOptions.DEFAULT.trustingUnknown())
                : RocksDbCommitStorage.open(Path.of(args[0]));
        EventLog log = new SequencedEventLog(args[1].equals("early") ? new EarlyAcknowledging(storage) : storage, InstantSource.system());
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            Thread.ofPlatform().start(() -> appendForEver(log, thread));
        }
    }

    private static void appendForEver(EventLog log, int thread) {
        for (int i = 0; ; i++) {
            UUID id = UUID.randomUUID();
            NewCommit commit = NewCommit.of(id, Commits.SOMEBODY, Commits.event("Appended", new byte[100], "thread:" + thread, "commit:" + id),
                    Commits.event("Counted", "thread:" + thread));
            if (Commits.append(log, commit, AppendCondition.none()) instanceof AppendResult.Appended appended) {
                // one write call for the whole line, so that a kill cuts it off or not
                byte[] line = (appended.position() + " " + id + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                synchronized (System.out) {
                    System.out.write(line, 0, line.length);
                    System.out.flush();
                }
            }
        }
    }
}
