package org.mingbai.eventlog.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.IndexEntry;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.format.TagKeys;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.IndexPiece;
import org.mingbai.eventlog.storage.TagHit;

/** Keeps everything in sorted maps. Several logs may share one: they then behave like processes that share a database. */
public class MemoryCommitStorage implements CommitStorage {

    private final NavigableMap<Long, byte[]> commits = new ConcurrentSkipListMap<>();
    private final NavigableMap<byte[], String> tags = new ConcurrentSkipListMap<>(Arrays::compareUnsigned);
    private final Map<UUID, Long> ids = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Optional<byte[]> last() {
        return Optional.ofNullable(commits.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public synchronized int write(List<SealedCommit> batch) {
        int written = 0;
        for (SealedCommit sealed : batch) {
            long expected = commits.isEmpty() ? 1 : commits.lastKey() + 1;
            if (sealed.commit().position() != expected) {
                return written;
            }
            index(sealed.commit());
            commits.put(expected, sealed.bytes());
            written++;
        }
        listeners.forEach(Runnable::run);
        return written;
    }

    private void index(Commit commit) {
        ids.put(commit.commitId(), commit.position());
        for (RecordedEvent event : commit.events()) {
            event.tags().forEach(tag -> tags.put(TagKeys.key(tag, commit.position(), event.index()), event.name()));
        }
    }

    @Override
    public void recover() {
        // memory does not fail half-way
    }

    @Override
    public Optional<byte[]> commitAt(long position) {
        return Optional.ofNullable(commits.get(position));
    }

    @Override
    public List<byte[]> commits(long from, long to, int maxBytes) {
        List<byte[]> found = new ArrayList<>();
        int size = 0;
        if (from <= to) {
            for (byte[] bytes : commits.subMap(from, true, to, true).values()) {
                if (!found.isEmpty() && size + bytes.length > maxBytes) {
                    break;
                }
                found.add(bytes);
                size += bytes.length;
            }
        }
        return found;
    }

    @Override
    public List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max) {
        byte[] prefix = TagKeys.prefix(tag);
        List<TagHit> hits = new ArrayList<>();
        for (Map.Entry<byte[], String> entry : tags.tailMap(TagKeys.key(prefix, fromPosition, fromIndex), true).entrySet()) {
            byte[] key = entry.getKey();
            if (hits.size() == max || !TagKeys.hasPrefix(key, prefix) || TagKeys.position(key) > upTo) {
                break;
            }
            hits.add(new TagHit(TagKeys.position(key), TagKeys.index(key), entry.getValue()));
        }
        return hits;
    }

    @Override
    public OptionalLong lastTagged(Tag tag, long upTo) {
        byte[] prefix = TagKeys.prefix(tag);
        byte[] key = tags.floorKey(TagKeys.key(prefix, upTo, Integer.MAX_VALUE));
        return key != null && TagKeys.hasPrefix(key, prefix) ? OptionalLong.of(TagKeys.position(key)) : OptionalLong.empty();
    }

    @Override
    public OptionalLong positionOf(UUID commitId) {
        Long position = ids.get(commitId);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    @Override
    public IndexPiece index(byte[] from, int max) {
        List<IndexEntry> entries = new ArrayList<>();
        for (Map.Entry<byte[], String> entry : tags.tailMap(from, true).entrySet()) {
            if (entries.size() == max) {
                return new IndexPiece(entries, entry.getKey());
            }
            entries.add(TagKeys.entry(entry.getKey(), entry.getValue()));
        }
        return new IndexPiece(entries, null);
    }

    @Override
    public AutoCloseable onForeignCommit(Runnable wakeUp) {
        Runnable own = wakeUp::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    @Override
    public void close() {
        // kept: closing a log must not lose what another log still reads
    }
}
