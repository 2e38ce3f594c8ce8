package org.mingbai.acceptance;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.EncodedEvent;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.format.TagKeys;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** Somebody who has the log's folder, or is within its process, and changes what is stored there as they like. */
final class Forger implements AutoCloseable {

    private static final List<String> FAMILIES = List.of("default", "commits", "tags", "ids", "meta");

    private final RocksDB db;
    private final ColumnFamilyHandle commits;
    private final ColumnFamilyHandle tags;
    private final boolean own;

    private Forger(RocksDB db, ColumnFamilyHandle commits, ColumnFamilyHandle tags, boolean own) {
        this.db = db;
        this.commits = commits;
        this.tags = tags;
        this.own = own;
    }

    /** On a log that nobody has open. */
    static Forger at(Path log) {
        try {
            RocksDB.loadLibrary();
            var handles = new ArrayList<ColumnFamilyHandle>();
            var families = FAMILIES.stream().map(name -> new ColumnFamilyDescriptor(name.getBytes(StandardCharsets.UTF_8))).toList();
            var db = RocksDB.open(new DBOptions(), log.toString(), families, handles);
            return new Forger(db, handles.get(1), handles.get(2), true);
        } catch (RocksDBException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Under a running system. */
    static Forger in(Mingbai mingbai) {
        var handles = field(field(mingbai.bean(RocksDbCommitStorage.class), "access"), "handles");
        return new Forger((RocksDB) field(handles, "db"), (ColumnFamilyHandle) field(handles, "commits"), (ColumnFamilyHandle) field(handles, "tags"), false);
    }

    private static Object field(Object of, String name) {
        try {
            Field field = of.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException none) {
            throw new AssertionError(none);
        }
    }

    /** Something of RocksDB's. */
    private interface Act {
        void run() throws RocksDBException;
    }

    private static void run(Act act) {
        try {
            act.run();
        } catch (RocksDBException failed) {
            throw new AssertionError(failed);
        }
    }

    long tail() {
        try (var iterator = db.newIterator(commits)) {
            iterator.seekToLast();
            return ByteBuffer.wrap(iterator.key()).getLong();
        }
    }

    Commit commit(long position) {
        return CommitCodec.decode(stored(position));
    }

    private byte[] stored(long position) {
        try {
            return db.get(commits, key(position));
        } catch (RocksDBException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Where the last event of a name stands. */
    long last(String event) {
        for (long position = tail(); position > 0; position--) {
            if (commit(position).events().stream().anyMatch(each -> each.name().equals(event))) {
                return position;
            }
        }
        throw new AssertionError("there is no " + event);
    }

    /** In the stored bytes one text for another of the same length, and nothing else. */
    void exchange(long position, String text, String by) {
        var bytes = new String(stored(position), StandardCharsets.ISO_8859_1);
        if (!bytes.contains(text) || text.length() != by.length()) {
            throw new AssertionError("no " + text + " at " + position);
        }
        run(() -> db.put(commits, key(position), bytes.replace(text, by).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The same in a commit that then has its right hash, and so have those after it up to a position. */
    void rewrite(long position, long upTo, String text, String by) {
        var head = position == 1 ? Head.EMPTY : Head.of(commit(position - 1));
        UnaryOperator<RecordedEvent> change = event -> new RecordedEvent(event.index(), event.name(), event.version(), event.tags(),
                new String(event.payload(), StandardCharsets.UTF_8).replace(text, by).getBytes(StandardCharsets.UTF_8), event.hash());
        for (long at = position; at <= upTo; at++) {
            var victim = commit(at);
            var sealed = sealed(head, victim, at == position ? change : UnaryOperator.identity());
            long here = at;
            run(() -> db.put(commits, key(here), sealed.bytes()));
            head = Head.of(sealed.commit());
        }
    }

    private static SealedCommit sealed(Head head, Commit victim, UnaryOperator<RecordedEvent> change) {
        var events = victim.events().stream().map(change)
                .map(event -> EncodedEvent.of(new NewEvent(event.name(), event.version(), event.tags(), event.payload()))).toList();
        return CommitCodec.seal(head, victim.recordedAt(), victim.commitId(), victim.metadata(), events);
    }

    void delete(long position) {
        run(() -> db.delete(commits, key(position)));
    }

    /** The end of the log, with its entries in the index where its forger is careful. */
    void cutOff(long tail, boolean careful) {
        for (long position = tail(); position > tail; position--) {
            if (careful) {
                for (var event : commit(position).events()) {
                    event.tags().forEach(tag -> deleteEntries(tag, tail + 1));
                }
            }
            delete(position);
        }
    }

    /** All entries of a tag from a position on. */
    void deleteEntries(Tag tag, long from) {
        var prefix = TagKeys.prefix(tag);
        var keys = new ArrayList<byte[]>();
        try (var iterator = db.newIterator(tags)) {
            for (iterator.seek(TagKeys.key(prefix, from, 0)); iterator.isValid() && TagKeys.hasPrefix(iterator.key(), prefix); iterator.next()) {
                keys.add(iterator.key());
            }
        }
        keys.forEach(key -> run(() -> db.delete(tags, key)));
    }

    void addEntry(Tag tag, long position, int index, String event) {
        run(() -> db.put(tags, TagKeys.key(tag, position, index), event.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] key(long position) {
        return ByteBuffer.allocate(8).putLong(position).array();
    }

    @Override
    public void close() {
        if (own) {
            commits.close();
            tags.close();
            db.close();
        }
    }
}
