package org.mingbai.eventlog.storage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.mingbai.eventlog.StorageException;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.SealedCommit;

/** A storage that is looked at and never written to, such as a backup on a medium of its own. */
public record ReadOnly(CommitStorage storage) implements CommitStorage {

    @Override
    public int write(List<SealedCommit> commits) {
        throw new StorageException("this log is opened for reading only");
    }

    @Override
    public void recover() {
        throw new StorageException("this log is opened for reading only");
    }

    @Override
    public Optional<byte[]> last() {
        return storage.last();
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
    public void close() {
        storage.close();
    }
}
