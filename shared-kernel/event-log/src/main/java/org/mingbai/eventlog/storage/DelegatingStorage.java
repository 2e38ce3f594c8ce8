package org.mingbai.eventlog.storage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.SealedCommit;

/** Another storage; what its subclasses do otherwise is what they say. */
public abstract class DelegatingStorage implements CommitStorage {

    protected final CommitStorage storage;

    protected DelegatingStorage(CommitStorage storage) {
        this.storage = storage;
    }

    @Override
    public Optional<byte[]> last() {
        return storage.last();
    }

    @Override
    public int write(List<SealedCommit> commits) {
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
    public IndexPiece index(byte[] from, int max) {
        return storage.index(from, max);
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
