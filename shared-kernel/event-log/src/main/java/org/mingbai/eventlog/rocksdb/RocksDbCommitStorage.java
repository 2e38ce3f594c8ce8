package org.mingbai.eventlog.rocksdb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.IndexEntry;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.format.TagKeys;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.IndexPiece;
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

    private final RocksAccess access;

    private RocksDbCommitStorage(RocksAccess access) {
        this.access = access;
    }

    public static RocksDbCommitStorage open(Path folder) {
        return open(folder, RocksOptions.DEFAULT);
    }

    /**
     * Opens the log of a folder, or makes a new one.
     *
     * @throws org.mingbai.eventlog.failure.LogInUseException  if it is open elsewhere
     * @throws org.mingbai.eventlog.failure.LogFormatException if it was written in another format
     */
    public static RocksDbCommitStorage open(Path folder, RocksOptions options) {
        return new RocksDbCommitStorage(RocksAccess.open(folder, options));
    }

    /**
     * Opens the log of a folder to look at it. The folder may be a checkpoint on a medium that cannot be written to; nothing in it changes.
     *
     * @throws org.mingbai.eventlog.failure.LogInUseException  if somebody has it open for writing
     * @throws org.mingbai.eventlog.failure.LogFormatException if it was written in another format, or is no log
     */
    public static CommitStorage openReadOnly(Path folder) {
        return new ReadOnly(new RocksDbCommitStorage(RocksAccess.openReadOnly(folder)));
    }

    @Override
    public Optional<byte[]> last() {
        return access.use(db -> {
            try (RocksIterator iterator = db.db.newIterator(db.commits)) {
                iterator.seekToLast();
                iterator.status();
                return iterator.isValid() ? Optional.of(iterator.value()) : Optional.empty();
            }
        });
    }

    @Override
    public int write(List<SealedCommit> commits) {
        return access.use(db -> {
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
        access.openAnew();
    }

    @Override
    public Optional<byte[]> commitAt(long position) {
        return access.use(db -> Optional.ofNullable(db.db.get(db.commits, key(position))));
    }

    @Override
    public List<byte[]> commits(long from, long to, int maxBytes) {
        return access.use(db -> {
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
        return access.use(db -> {
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
        return access.use(db -> {
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
        return access.use(db -> {
            byte @Nullable [] position = db.db.get(db.ids, key(commitId));
            return position == null ? OptionalLong.empty() : OptionalLong.of(position(position));
        });
    }

    @Override
    public IndexPiece index(byte[] from, int max) {
        return access.use(db -> {
            List<IndexEntry> entries = new ArrayList<>();
            try (RocksIterator iterator = db.db.newIterator(db.tags)) {
                for (iterator.seek(from); iterator.isValid(); iterator.next()) {
                    if (entries.size() == max) {
                        return new IndexPiece(entries, iterator.key());
                    }
                    entries.add(TagKeys.entry(iterator.key(), new String(iterator.value(), StandardCharsets.UTF_8)));
                }
                iterator.status();
            }
            return new IndexPiece(entries, null);
        });
    }

    /**
     * A consistent copy of the log while it is written to: hard links where the file system allows.
     *
     * @param target must not exist yet; afterwards a folder that {@link #open} opens
     */
    public void checkpoint(Path target) {
        access.use(db -> {
            try (Checkpoint checkpoint = Checkpoint.create(db.db)) {
                checkpoint.createCheckpoint(target.toString());
                return target;
            }
        });
    }

    @Override
    public void close() {
        access.close();
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
