package org.mingbai.eventlog.rocksdb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.LogClosedException;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.StorageException;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.format.TagKeys;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.ReadOnly;
import org.mingbai.eventlog.storage.TagHit;
import org.rocksdb.Checkpoint;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * Commits, tags and commit ids in one RocksDB; a batch is one atomic, synced write. Native iterators never outlive a call, so
 * closing and reopening under readers is safe: they wait, or are told.
 */
public final class RocksDbCommitStorage implements CommitStorage {

    private interface Read<T> {
        T from(RocksHandles db) throws RocksDBException;
    }

    private static final Duration BETWEEN_REOPENINGS = Duration.ofSeconds(1);

    private final Path folder;
    private final RocksOptions options;
    private final FolderLock folderLock;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable RocksHandles handles;
    private boolean closed;
    private volatile boolean shutByFailure;
    private long lastReopening;

    private RocksDbCommitStorage(Path folder, RocksOptions options, FolderLock folderLock, RocksHandles handles) {
        this.folder = folder;
        this.options = options;
        this.folderLock = folderLock;
        this.handles = handles;
    }

    public static RocksDbCommitStorage open(Path folder) {
        return open(folder, RocksOptions.DEFAULT);
    }

    /**
     * Opens the log of a folder, or makes a new one.
     *
     * @throws org.mingbai.eventlog.LogInUseException  if it is open elsewhere
     * @throws org.mingbai.eventlog.LogFormatException if it was written in another format
     */
    public static RocksDbCommitStorage open(Path folder, RocksOptions options) {
        FolderLock folderLock = FolderLock.take(folder);
        try {
            return new RocksDbCommitStorage(folder, options, folderLock, RocksHandles.open(folder, options));
        } catch (RocksDBException e) {
            folderLock.close();
            throw new StorageException("the log in " + folder + " cannot be opened: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            folderLock.close();
            throw e;
        }
    }

    /**
     * Opens the log of a folder to look at it. The folder may be a checkpoint on a medium that cannot be written to; nothing in it changes.
     *
     * @throws org.mingbai.eventlog.LogInUseException  if somebody has it open for writing
     * @throws org.mingbai.eventlog.LogFormatException if it was written in another format, or is no log
     */
    public static CommitStorage openReadOnly(Path folder) {
        FolderLock folderLock = FolderLock.takeIfPossible(folder);
        try {
            return new ReadOnly(new RocksDbCommitStorage(folder, RocksOptions.DEFAULT, folderLock,
                    RocksHandles.openReadOnly(folder, RocksOptions.DEFAULT)));
        } catch (RocksDBException e) {
            folderLock.close();
            throw new StorageException("there is no log in " + folder + " that can be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            folderLock.close();
            throw e;
        }
    }

    @Override
    public Optional<byte[]> last() {
        return read(db -> {
            try (RocksIterator iterator = db.db.newIterator(db.commits)) {
                iterator.seekToLast();
                iterator.status();
                return iterator.isValid() ? Optional.of(iterator.value()) : Optional.empty();
            }
        });
    }

    @Override
    public int write(List<SealedCommit> commits) {
        return read(db -> {
            try (WriteBatch batch = new WriteBatch()) {
                for (SealedCommit sealed : commits) {
                    put(db, batch, sealed);
                }
                db.db.write(db.synced, batch);
                return commits.size();
            }
        });
    }

    private static void put(RocksHandles db, WriteBatch batch, SealedCommit sealed) throws RocksDBException {
        Commit commit = sealed.commit();
        byte[] position = key(commit.position());
        batch.put(db.commits, position, sealed.bytes());
        batch.put(db.ids, key(commit.commitId()), position);
        for (RecordedEvent event : commit.events()) {
            byte[] name = event.name().getBytes(StandardCharsets.UTF_8);
            for (Tag tag : event.tags()) {
                batch.put(db.tags, TagKeys.key(tag, commit.position(), event.index()), name);
            }
        }
    }

    /** RocksDB refuses every write after a failed one until it is opened anew; reads go on until the disk takes bytes again. */
    @Override
    public void recover() {
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
    private void reopenForReading() {
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
            handles = RocksHandles.open(folder, options);
            shutByFailure = false;
        } catch (RocksDBException e) {
            throw new StorageException("the log in " + folder + " cannot be reopened: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<byte[]> commitAt(long position) {
        return read(db -> Optional.ofNullable(db.db.get(db.commits, key(position))));
    }

    @Override
    public List<byte[]> commits(long from, long to, int maxBytes) {
        return read(db -> {
            List<byte[]> found = new ArrayList<>();
            int size = 0;
            try (RocksIterator iterator = db.db.newIterator(db.commits)) {
                for (iterator.seek(key(from)); iterator.isValid() && position(iterator.key()) <= to; iterator.next()) {
                    byte[] bytes = iterator.value();
                    if (!found.isEmpty() && size + bytes.length > maxBytes) {
                        break;
                    }
                    found.add(bytes);
                    size += bytes.length;
                }
                iterator.status();
            }
            return found;
        });
    }

    @Override
    public List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max) {
        byte[] prefix = TagKeys.prefix(tag);
        return read(db -> {
            List<TagHit> hits = new ArrayList<>();
            try (RocksIterator iterator = db.db.newIterator(db.tags)) {
                for (iterator.seek(TagKeys.key(prefix, fromPosition, fromIndex)); hits.size() < max && iterator.isValid(); iterator.next()) {
                    byte[] key = iterator.key();
                    if (!TagKeys.hasPrefix(key, prefix) || TagKeys.position(key) > upTo) {
                        break;
                    }
                    String name = new String(iterator.value(), StandardCharsets.UTF_8);
                    hits.add(new TagHit(TagKeys.position(key), TagKeys.index(key), name));
                }
                iterator.status();
            }
            return hits;
        });
    }

    @Override
    public OptionalLong lastTagged(Tag tag, long upTo) {
        byte[] prefix = TagKeys.prefix(tag);
        return read(db -> {
            try (RocksIterator iterator = db.db.newIterator(db.tags)) {
                iterator.seekForPrev(TagKeys.key(prefix, upTo, Integer.MAX_VALUE));
                iterator.status();
                boolean found = iterator.isValid() && TagKeys.hasPrefix(iterator.key(), prefix);
                return found ? OptionalLong.of(TagKeys.position(iterator.key())) : OptionalLong.empty();
            }
        });
    }

    @Override
    public OptionalLong positionOf(UUID commitId) {
        return read(db -> {
            byte @Nullable [] position = db.db.get(db.ids, key(commitId));
            return position == null ? OptionalLong.empty() : OptionalLong.of(position(position));
        });
    }

    /**
     * A consistent copy of the log while it is written to: hard links where the file system allows.
     *
     * @param target must not exist yet; afterwards a folder that {@link #open} opens
     */
    public void checkpoint(Path target) {
        read(db -> {
            try (Checkpoint checkpoint = Checkpoint.create(db.db)) {
                checkpoint.createCheckpoint(target.toString());
                return target;
            }
        });
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

    private <T> T read(Read<T> read) {
        if (shutByFailure) {
            reopenForReading();
        }
        lock.readLock().lock();
        try {
            RocksHandles open = handles;
            if (open == null) {
                throw closed ? new LogClosedException("the log in " + folder + " is closed")
                        : new StorageException("the log in " + folder + " is not open since a write failed");
            }
            return read.from(open);
        } catch (RocksDBException e) {
            throw new StorageException("the log in " + folder + " failed: " + e.getMessage(), e);
        } finally {
            lock.readLock().unlock();
        }
    }

    private static byte[] key(long position) {
        return ByteBuffer.allocate(8).putLong(position).array();
    }

    private static byte[] key(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static long position(byte[] key) {
        return ByteBuffer.wrap(key).getLong();
    }
}
