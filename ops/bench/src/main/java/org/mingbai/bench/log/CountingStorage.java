package org.mingbai.bench.log;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.DelegatingStorage;

/** Counts batches: each is one {@code WriteBatch} written with one sync of the write-ahead log. */
final class CountingStorage extends DelegatingStorage {

    private final LongAdder batches = new LongAdder();

    CountingStorage(CommitStorage storage) {
        super(storage);
    }

    long batches() {
        return batches.sum();
    }

    @Override
    public int write(List<SealedCommit> commits) {
        batches.increment();
        return super.write(commits);
    }
}
