package org.mingbai.eventlog.rocksdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mingbai.eventlog.failure.StorageException;

/** Finds out whether a folder takes bytes again, before an open database is given up for a new try. */
final class DiskProbe {

    private static final int BYTES = 1 << 20;

    private DiskProbe() {
    }

    /** @throws StorageException if it does not */
    static void write(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve("probe.tmp"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            // a disk with some room left takes a part without complaint: only all of it counts
            ByteBuffer probe = ByteBuffer.allocate(BYTES);
            while (probe.hasRemaining()) {
                channel.write(probe);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new StorageException("the folder " + folder + " takes no writes yet: " + e.getMessage(), e);
        }
    }
}
