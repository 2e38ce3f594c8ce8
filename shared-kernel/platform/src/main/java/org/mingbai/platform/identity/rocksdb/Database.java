package org.mingbai.platform.identity.rocksdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.mingbai.platform.identity.KeyStoreClosedException;
import org.mingbai.platform.identity.KeyStoreException;
import org.rocksdb.Checkpoint;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.CompactRangeOptions.BottommostLevelCompaction;
import org.rocksdb.FlushOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/** RocksDB as the key store needs it: single reads, synced batches, and a scrub after an erasure. Reopens itself after a failed write. */
final class Database implements AutoCloseable {

    private static final int PROBE_BYTES = 1 << 20;

    private interface Work<T extends @Nullable Object> {
        T on(Handles handles) throws RocksDBException;
    }

    private final Path folder;
    private final FolderLock folderLock;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Handles handles;
    private volatile boolean broken;
    private boolean closed;

    Database(Path folder) {
        this.folder = folder;
        folderLock = FolderLock.take(folder);
        try {
            handles = Handles.open(folder);
        } catch (RocksDBException e) {
            folderLock.close();
            throw new KeyStoreException("the key store in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    byte @Nullable [] get(Family family, String key) {
        return with(open -> open.db.get(open.of(family), bytes(key)));
    }

    /** The next keys of a family in their order, after the one given. */
    List<String> keysAfter(Family family, String after, int most) {
        return with(open -> {
            List<String> found = new ArrayList<>();
            try (RocksIterator at = open.db.newIterator(open.of(family))) {
                for (at.seek(bytes(after)); at.isValid() && found.size() < most; at.next()) {
                    String key = new String(at.key(), StandardCharsets.UTF_8);
                    if (!key.equals(after)) {
                        found.add(key);
                    }
                }
                at.status();
            }
            return found;
        });
    }

    /** All or nothing; on disk when it returns. */
    void write(Staged staged) {
        if (broken) {
            reopen();
        }
        try {
            with(open -> {
                try (WriteBatch batch = new WriteBatch()) {
                    staged.into(open, batch);
                    open.db.write(open.synced, batch);
                    return staged;
                }
            });
        } catch (KeyStoreException e) {
            broken = true;
            throw e;
        }
    }

    /** Rewrites the files, so that deleted and overwritten values are in none of them: neither in tables nor in the write-ahead log. */
    void scrub() {
        with(open -> {
            try (FlushOptions flush = new FlushOptions().setWaitForFlush(true);
                    CompactRangeOptions compact = new CompactRangeOptions()
                            .setBottommostLevelCompaction(BottommostLevelCompaction.kForce)) {
                open.db.flush(flush, List.copyOf(open.families.values()));
                for (var family : open.families.values()) {
                    open.db.compactRange(family, null, null, compact);
                }
                return open;
            }
        });
    }

    void checkpoint(Path target) {
        with(open -> {
            try (Checkpoint checkpoint = Checkpoint.create(open.db)) {
                checkpoint.createCheckpoint(target.toString());
                return target;
            }
        });
    }

    /** RocksDB's manifest names the first and last key of each table, also of those that are gone: one more change begins a new one. */
    void forgetFormerFiles() {
        with(open -> {
            try (FlushOptions flush = new FlushOptions().setWaitForFlush(true)) {
                open.db.flush(flush, open.of(Family.META));
                return open;
            }
        });
    }

    /** RocksDB refuses every write after a failed one until it is opened anew; it stays open for reading until the disk takes bytes again. */
    private void reopen() {
        probe();
        lock.writeLock().lock();
        try {
            if (closed) {
                throw new KeyStoreClosedException("the key store in " + folder + " is closed");
            }
            if (handles != null) {
                handles.close();
                handles = null;
            }
            handles = Handles.open(folder);
            broken = false;
        } catch (RocksDBException e) {
            throw new KeyStoreException("the key store in " + folder + " cannot be reopened: " + e.getMessage(), e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void probe() {
        Path file = folder.resolve("probe.tmp");
        try {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.allocate(PROBE_BYTES));
                channel.force(true);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new KeyStoreException("the key store in " + folder + " takes no writes yet: " + e.getMessage(), e);
        }
    }

    private <T extends @Nullable Object> T with(Work<T> work) {
        lock.readLock().lock();
        try {
            Handles open = handles;
            if (closed) {
                throw new KeyStoreClosedException("the key store in " + folder + " is closed");
            }
            if (open == null) {
                throw new KeyStoreException("the key store in " + folder + " is not open since a write failed");
            }
            return work.on(open);
        } catch (RocksDBException e) {
            throw new KeyStoreException("the key store in " + folder + " failed: " + e.getMessage(), e);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            if (handles != null) {
                handles.close();
            }
            folderLock.close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
