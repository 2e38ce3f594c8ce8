package org.mingbai.platform.identity.rocksdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteOptions;

/** An open RocksDB with everything native that is released with it. */
final class Handles implements AutoCloseable {

    /** So that no erased key stays in an old one, which names the first and last key of each table. Changes are rare here. */
    private static final Properties NEW_MANIFEST_AT_EVERY_CHANGE = new Properties();

    static {
        NEW_MANIFEST_AT_EVERY_CHANGE.setProperty("max_manifest_file_size", "1");
        NEW_MANIFEST_AT_EVERY_CHANGE.setProperty("max_manifest_space_amp_pct", "0");
    }

    final RocksDB db;
    final Map<Family, ColumnFamilyHandle> families = new EnumMap<>(Family.class);
    final WriteOptions synced;
    /** In the order of release: families, database, options. */
    private final List<AutoCloseable> owned = new ArrayList<>();

    private Handles(Path folder) throws RocksDBException {
        List<AutoCloseable> options = new ArrayList<>();
        try {
            BloomFilter bloom = own(options, new BloomFilter(10));
            ColumnFamilyOptions family = own(options, new ColumnFamilyOptions())
                    .setWriteBufferSize(8L << 20)
                    .setTableFormatConfig(new BlockBasedTableConfig().setFilterPolicy(bloom));
            DBOptions database = own(options, DBOptions.getDBOptionsFromProps(NEW_MANIFEST_AT_EVERY_CHANGE))
                    .setCreateIfMissing(true)
                    .setCreateMissingColumnFamilies(true)
                    .setKeepLogFileNum(2)
                    // an unfinished last record was never acknowledged; damage anywhere else must not pass silently
                    .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords);
            synced = own(options, new WriteOptions()).setSync(true);
            List<ColumnFamilyDescriptor> names = new ArrayList<>();
            names.add(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, family));
            for (Family each : Family.values()) {
                names.add(new ColumnFamilyDescriptor(each.bytes(), family));
            }
            List<ColumnFamilyHandle> handles = new ArrayList<>();
            db = RocksDB.open(database, folder.toString(), names, handles);
            for (Family each : Family.values()) {
                families.put(each, handles.get(each.ordinal() + 1));
            }
            owned.addAll(handles);
            owned.add(db);
        } catch (RocksDBException | RuntimeException e) {
            release(options);
            throw e;
        }
        owned.addAll(options);
    }

    static Handles open(Path folder) throws RocksDBException {
        RocksDB.loadLibrary();
        return new Handles(folder);
    }

    ColumnFamilyHandle of(Family family) {
        ColumnFamilyHandle handle = families.get(family);
        if (handle == null) {
            throw new IllegalStateException("family not open: " + family);
        }
        return handle;
    }

    @Override
    public void close() {
        release(owned);
    }

    private static void release(List<AutoCloseable> resources) {
        for (AutoCloseable resource : resources) {
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
}
