package org.mingbai.eventlog.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.format.SealedCommit;

/** A storage that is looked at and never written to, such as a backup on a medium of its own. It is seen as it stood: nothing wakes who looks. */
public final class ReadOnly extends DelegatingStorage {

    public ReadOnly(CommitStorage storage) {
        super(storage);
    }

    @Override
    public int write(List<SealedCommit> commits) {
        throw new StorageException("this log is opened for reading only");
    }

    @Override
    public void recover() {
        throw new StorageException("this log is opened for reading only");
    }

    @Override
    public Map<UUID, Long> positionsOf(Collection<UUID> commitIds) {
        return storage.positionsOf(commitIds);
    }

    @Override
    public Map<Tag, List<TagHit>> allTagged(Collection<Tag> tags, long from, long to) {
        return storage.allTagged(tags, from, to);
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public AutoCloseable onForeignCommit(Runnable wakeUp) {
        return () -> { };
    }
}
