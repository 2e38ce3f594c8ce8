package org.mingbai.eventlog.rocksdb;

import org.rocksdb.CompressionType;

/**
 * @param compressed     LZ4 on disk; off keeps payloads readable as bytes (a test may then search the files)
 * @param writeBufferMiB memory for fresh writes, per column family
 * @param cacheMiB       memory for blocks read
 */
public record RocksOptions(boolean compressed, int writeBufferMiB, int cacheMiB) {

    public static final RocksOptions DEFAULT = new RocksOptions(false, 32, 64);

    CompressionType compression() {
        return compressed ? CompressionType.LZ4_COMPRESSION : CompressionType.NO_COMPRESSION;
    }
}
