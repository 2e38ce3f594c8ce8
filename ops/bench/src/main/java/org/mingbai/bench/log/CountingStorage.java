package org.mingbai.bench.log;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.TagHit;

/** Counts batches: each is one {@code WriteBatch} written with one sync of the write-ahead log. */
final class CountingStorage implements CommitStorage {

    private final CommitStorage storage;
    private final LongAdder batches = new LongAdder();

    CountingStorage(CommitStorage storage) {
        this.storage = storage;
    }

    long batches() {
        return batches.sum();
    }

    @Override
    public Optional<byte[]> last() {
        return storage.last();
    }

    @Override
    public int write(List<SealedCommit> commits) {
        batches.increment();
        return storage.write(commits);
    }

    @Override
    public void recover() {
        storage.recover();
    }

    @Override
    public Optional<byte[]> commitAt(long position) {
        return storage.commitAt(position);
    }

    @Override
    public List<byte[]> commits(long from, long to, int maxBytes) {
        return storage.commits(from, to, maxBytes);
    }

    @Override
    public List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max) {
        return storage.tagged(tag, fromPosition, fromIndex, upTo, max);
    }

    @Override
    public OptionalLong lastTagged(Tag tag, long upTo) {
        return storage.lastTagged(tag, upTo);
    }

    @Override
    public OptionalLong positionOf(UUID commitId) {
        return storage.positionOf(commitId);
    }

    @Override
    public boolean shared() {
        return storage.shared();
    }

    @Override
    public AutoCloseable onForeignCommit(Runnable wakeUp) {
        return storage.onForeignCommit(wakeUp);
    }

    @Override
    public void close() {
        storage.close();
    }
}
