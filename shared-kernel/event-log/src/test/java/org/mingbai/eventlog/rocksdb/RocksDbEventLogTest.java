package org.mingbai.eventlog.rocksdb;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.conformance.EventLogConformance;
import org.mingbai.eventlog.storage.CommitStorage;

class RocksDbEventLogTest extends EventLogConformance {

    @TempDir
    Path folder;

    @Override
    protected CommitStorage open() {
        return RocksDbCommitStorage.open(folder.resolve("log"));
    }
}
