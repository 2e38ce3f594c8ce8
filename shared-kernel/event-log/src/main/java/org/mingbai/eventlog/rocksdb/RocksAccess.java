package org.mingbai.eventlog.rocksdb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.eventlog.failure.LogClosedException;
import org.mingbai.eventlog.failure.StorageException;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * The way to an open database: many use it at once, and it is opened anew or closed only while nobody does. After a failed write it may be
 * shut for a while; readers then open it again as soon as that can be done.
 */
final class RocksAccess implements AutoCloseable {

    /** What is done with the open database. */
    interface Use<T> {
        T with(RocksHandles db) throws RocksDBException;
    }

    private interface Opening {
        RocksHandles open() throws RocksDBException;
    }

    private static final Duration BETWEEN_REOPENINGS = Duration.ofSeconds(1);

    private final Path folder;
    private final Opening opening;
    private final FolderLock folderLock;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable RocksHandles handles;
    private boolean closed;
    private volatile boolean shutByFailure;
    private long lastReopening;

    private RocksAccess(Path folder, Opening opening, FolderLock folderLock, RocksHandles handles) {
        this.folder = folder;
        this.opening = opening;
        this.folderLock = folderLock;
        this.handles = handles;
    }

    static RocksAccess open(Path folder, RocksOptions options) {
        return open(folder, () -> RocksHandles.open(folder, options), FolderLock.take(folder));
    }

    static RocksAccess openReadOnly(Path folder) {
        return open(folder, () -> RocksHandles.openReadOnly(folder, RocksOptions.DEFAULT), FolderLock.takeIfPossible(folder));
    }

    private static RocksAccess open(Path folder, Opening opening, FolderLock folderLock) {
        try {
            return new RocksAccess(folder, opening, folderLock, opening.open());
        } catch (RocksDBException e) {
            folderLock.close();
            throw new StorageException("the log in " + folder + " cannot be opened: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            folderLock.close();
            throw e;
        }
    }

    <T> T use(Use<T> use) {
        if (shutByFailure) {
            openForReading();
        }
        lock.readLock().lock();
        try {
            RocksHandles open = handles;
            if (open == null) {
                throw closed ? new LogClosedException("the log in " + folder + " is closed")
                        : new StorageException("the log in " + folder + " is not open since a write failed");
            }
            return use.with(open);
        } catch (RocksDBException e) {
            // bytes on the disk that do not have their checksum are damage; anything else may pass
            throw e.getStatus() != null && e.getStatus().getCode() == Status.Code.Corruption
                    ? new CorruptCommitException("the log in " + folder + " cannot be read: " + e.getMessage(), e)
                    : new StorageException("the log in " + folder + " failed: " + e.getMessage(), e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** After a failed write, once the disk takes bytes again. */
    void openAnew() {
        DiskProbe.write(folder);
        lock.writeLock().lock();
        try {
            if (handles != null) {
                handles.close();
                handles = null;
            }
            reopen();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Who decides reads before writing, so a read must not wait for a write to reopen the log; it does not try with every read either. */
    private void openForReading() {
        lock.writeLock().lock();
        try {
            if (handles == null && !closed && System.nanoTime() - lastReopening > BETWEEN_REOPENINGS.toNanos()) {
                reopen();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void reopen() {
        shutByFailure = true;
        lastReopening = System.nanoTime();
        try {
            handles = opening.open();
            shutByFailure = false;
        } catch (RocksDBException e) {
            throw new StorageException("the log in " + folder + " cannot be reopened: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            if (handles != null) {
                handles.close();
                handles = null;
            }
            folderLock.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
