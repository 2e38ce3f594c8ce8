package org.mingbai.eventlog.memory;

import org.mingbai.eventlog.conformance.EventLogConformance;
import org.mingbai.eventlog.storage.CommitStorage;

class MemoryEventLogTest extends EventLogConformance {

    private final MemoryCommitStorage storage = new MemoryCommitStorage();

    @Override
    protected CommitStorage open() {
        return storage;
    }
}
