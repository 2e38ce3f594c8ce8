package org.mingbai.eventlog.rocksdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.failure.LogFormatException;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.format.CommitCodec;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteOptions;

/** An open RocksDB with its column families, and everything native that has to be released with it. */
final class RocksHandles implements AutoCloseable {

    private static final byte[] FORMAT_KEY = bytes("format");

    final RocksDB db;
    final ColumnFamilyHandle commits;
    final ColumnFamilyHandle tags;
    final ColumnFamilyHandle ids;
    final WriteOptions synced = new WriteOptions().setSync(true);
    private final ColumnFamilyHandle meta;
    private final List<AutoCloseable> owned;

    private RocksHandles(RocksDB db, List<byte[]> names, List<ColumnFamilyHandle> handles, List<AutoCloseable> owned) {
        this.db = db;
        this.owned = owned;
        commits = handles.get(index(names, "commits"));
        tags = handles.get(index(names, "tags"));
        ids = handles.get(index(names, "ids"));
        meta = handles.get(index(names, "meta"));
        owned.addAll(0, handles);
        owned.add(0, synced);
    }

    static RocksHandles open(Path folder, RocksOptions options) throws RocksDBException {
        return open(folder, options, null);
    }

    /** RocksDB's own messages go elsewhere, so that nothing of the folder is touched. */
    static RocksHandles openReadOnly(Path folder, RocksOptions options) throws RocksDBException {
        try {
            Path messages = Files.createTempDirectory("log-read-only");
            RocksHandles opened = open(folder, options, messages);
            opened.owned.add(() -> delete(messages));
            return opened;
        } catch (IOException e) {
            throw new StorageException("no temporary folder can be made", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** @param messages where RocksDB's messages go, and the log is only read; null to write */
    private static RocksHandles open(Path folder, RocksOptions options, @Nullable Path messages) throws RocksDBException {
        RocksDB.loadLibrary();
        List<AutoCloseable> owned = new ArrayList<>();
        try {
            List<byte[]> names = names(folder);
            Cache cache = own(owned, new LRUCache((long) options.cacheMiB() << 20));
            BloomFilter bloom = own(owned, new BloomFilter(10));
            ColumnFamilyOptions family = own(owned, new ColumnFamilyOptions())
                    .setCompressionType(options.compression())
                    .setWriteBufferSize((long) options.writeBufferMiB() << 20)
                    .setMemtablePrefixBloomSizeRatio(0.1)
                    .setMemtableWholeKeyFiltering(true)
                    .setTableFormatConfig(new BlockBasedTableConfig().setBlockCache(cache).setFilterPolicy(bloom));
            DBOptions database = own(owned, new DBOptions())
                    .setCreateIfMissing(messages == null)
                    .setCreateMissingColumnFamilies(messages == null)
                    .setMaxTotalWalSize(256L << 20)
                    // an unfinished last record was never acknowledged; damage anywhere else must not pass silently
                    .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords);
            if (messages != null) {
                database.setDbLogDir(messages.toString());
            }
            List<ColumnFamilyHandle> handles = new ArrayList<>();
            List<ColumnFamilyDescriptor> families = names.stream().map(name -> new ColumnFamilyDescriptor(name, family)).toList();
            RocksDB db = own(owned, messages == null ? RocksDB.open(database, folder.toString(), families, handles)
                    : RocksDB.openReadOnly(database, folder.toString(), families, handles));
            owned.remove(db);
            owned.addFirst(db);
            RocksHandles opened = new RocksHandles(db, names, handles, owned);
            opened.checkFormat(folder, messages == null);
            return opened;
        } catch (RocksDBException | RuntimeException e) {
            closeAll(owned);
            throw e;
        }
    }

    /** A newer format may have families that we do not know: they are opened too, so that its number can be read and told. */
    private static List<byte[]> names(Path folder) throws RocksDBException {
        Set<String> names = new LinkedHashSet<>(List.of("default", "commits", "tags", "ids", "meta"));
        try (Options plain = new Options()) {
            RocksDB.listColumnFamilies(plain, folder.toString()).forEach(name -> names.add(new String(name, StandardCharsets.UTF_8)));
        }
        return names.stream().map(RocksHandles::bytes).toList();
    }

    private void checkFormat(Path folder, boolean writable) throws RocksDBException {
        byte @Nullable [] stored = db.get(meta, FORMAT_KEY);
        if (stored == null && writable) {
            db.put(meta, synced, FORMAT_KEY, ByteBuffer.allocate(4).putInt(CommitCodec.FORMAT).array());
        } else if (stored == null || stored.length != 4 || ByteBuffer.wrap(stored).getInt() != CommitCodec.FORMAT) {
            String found = stored != null && stored.length == 4 ? String.valueOf(ByteBuffer.wrap(stored).getInt()) : "unreadable";
            throw new LogFormatException("the log in " + folder + " has format " + found + "; this software reads format "
                    + CommitCodec.FORMAT + ": use the version that wrote it, or a newer one");
        }
    }

    @Override
    public void close() {
        closeAll(owned);
    }

    private static void closeAll(List<AutoCloseable> owned) {
        // column families first, the database after them, options last: the order of the list
        for (AutoCloseable resource : owned) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException("native resource not released", e);
            }
        }
    }

    private static <T extends AutoCloseable> T own(List<AutoCloseable> owned, T resource) {
        owned.add(resource);
        return resource;
    }

    private static int index(List<byte[]> names, String name) {
        return names.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList().indexOf(name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
