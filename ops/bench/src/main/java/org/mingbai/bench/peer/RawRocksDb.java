package org.mingbai.bench.peer;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/** One synced put each under a growing key, nothing else: no index, no hash, no condition. RocksDB groups the writers by itself. */
public final class RawRocksDb extends EmbeddedPeer {

    public RawRocksDb(Path work) {
        super(work);
    }

    @Override
    public String name() {
        return "rocksdb";
    }

    @Override
    public String version() {
        return "rocksdbjni " + RocksDB.rocksdbVersion() + ", WriteOptions.setSync(true), table and buffer options of the log";
    }

    @Override
    protected Store open(Path folder, Cell cell) throws RocksDBException {
        RocksDB.loadLibrary();
        var bloom = new BloomFilter(10);
        var options = new Options().setCreateIfMissing(true).setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setWriteBufferSize(32L << 20).setMaxTotalWalSize(256L << 20)
                .setTableFormatConfig(new BlockBasedTableConfig().setFilterPolicy(bloom));
        var synced = new WriteOptions().setSync(true);
        var db = RocksDB.open(options, folder.toString());
        var next = new AtomicLong();
        return new Store() {
            @Override
            public Appender appender(int writer) {
                return payload -> {
                    db.put(synced, ByteBuffer.allocate(8).putLong(next.incrementAndGet()).array(), payload);
                    return true;
                };
            }

            @Override
            public void close() {
                db.close();
                synced.close();
                options.close();
                bloom.close();
            }
        };
    }
}
