package org.mingbai.eventlog.crash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.conformance.Commits;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;

/** Appends until appends have failed and then worked again; tells each outcome on one line, and what could be read meanwhile. */
public final class DiskLimitChild {

    private static final int APPENDS_AFTER_RECOVERY = 20;

    private DiskLimitChild() {
    }

    /** @param args the folder */
    public static void main(String[] args) {
        try (EventLog log = new SequencedEventLog(RocksDbCommitStorage.open(Path.of(args[0])), InstantSource.system())) {
            boolean failed = false;
            int after = 0;
            while (after < APPENDS_AFTER_RECOVERY) {
                UUID id = UUID.randomUUID();
                try {
                    NewCommit commit = NewCommit.of(id, Commits.SOMEBODY, Commits.event("Appended", new byte[4096], "commit:" + id));
                    AppendResult.Appended appended = (AppendResult.Appended) Commits.append(log, commit, AppendCondition.none());
                    tell("ACK " + appended.position() + " " + id);
                    after += failed ? 1 : 0;
                } catch (CompletionException e) {
                    failed = true;
                    tell("FAIL " + e.getCause().getClass().getSimpleName() + " " + (log.read(1).count() == log.tail() ? "readable" : "unreadable"));
                }
            }
        }
    }

    private static void tell(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
