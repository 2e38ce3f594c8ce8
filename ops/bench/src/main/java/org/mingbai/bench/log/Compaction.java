package org.mingbai.bench.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** Compacts a closed log from outside, with the log's compression: the log itself never asks for it, RocksDB does it when it likes. */
final class Compaction {

    private Compaction() {
    }

    static void run(Path folder) throws RocksDBException {
        try (var family = new ColumnFamilyOptions().setCompressionType(CompressionType.LZ4_COMPRESSION);
                var options = new DBOptions(); var plain = new Options()) {
            List<ColumnFamilyDescriptor> names = RocksDB.listColumnFamilies(plain, folder.toString()).stream()
                    .map(name -> new ColumnFamilyDescriptor(name, family)).toList();
            List<ColumnFamilyHandle> handles = new ArrayList<>();
            try (RocksDB db = RocksDB.open(options, folder.toString(), names, handles)) {
                for (ColumnFamilyHandle handle : handles) {
                    db.compactRange(handle);
                }
                handles.forEach(ColumnFamilyHandle::close);
            }
        }
    }
}
