package org.mingbai.eventlog.conformance;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.memory.MemoryCommitStorage;

/** A disk that can be full, can lose the answer of a write, and can hold a write back until it is released. */
final class FailingStorage extends MemoryCommitStorage {

    volatile boolean full;
    volatile boolean losesAnswer;
    /** Writes one commit at most and says that the next position is taken, though nobody took it. */
    volatile boolean saysTaken;
    final Semaphore writes = new Semaphore(Integer.MAX_VALUE / 2);

    @Override
    public int write(List<SealedCommit> batch) {
        writes.acquireUninterruptibly();
        if (losesAnswer) {
            super.write(batch);
        }
        if (losesAnswer || full) {
            throw new StorageException("no space left on device");
        }
        return super.write(saysTaken ? batch.subList(0, 1) : batch);
    }

    @Override
    public void recover() {
        if (full) {
            throw new StorageException("still no space left on device");
        }
    }
}
