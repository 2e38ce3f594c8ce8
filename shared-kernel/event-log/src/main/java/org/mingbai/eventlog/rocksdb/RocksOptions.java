package org.mingbai.eventlog.rocksdb;

import org.rocksdb.CompressionType;

/**
 * @param compressed     LZ4 in the tables: a fourth less on disk with payloads of 256 bytes that themselves do not compress; the write-ahead log never is
 * @param writeBufferMiB memory for fresh writes, per column family
 * @param cacheMiB       memory for blocks read
 */
public record RocksOptions(boolean compressed, int writeBufferMiB, int cacheMiB) {

    public static final RocksOptions DEFAULT = new RocksOptions(true, 32, 64);

    CompressionType compression() {
        return compressed ? CompressionType.LZ4_COMPRESSION : CompressionType.NO_COMPRESSION;
    }
}
