package org.mingbai.eventlog.rocksdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.failure.LogInUseException;
import org.mingbai.eventlog.failure.StorageException;

/** One log per folder. RocksDB has a lock of its own; this one gives a clear answer and is held while RocksDB is reopened. */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "log.lock";

    private final @Nullable FileChannel channel;

    private FolderLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new LogInUseException("the log in " + folder + " is open in another process, or twice in this one");
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StorageException("the folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** For reading: a folder that nobody ever opened to write, or that cannot be written to, needs no lock and gets none. */
    static FolderLock takeIfPossible(Path folder) {
        return Files.isWritable(folder.resolve(FILE)) ? take(folder) : new FolderLock(null);
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
