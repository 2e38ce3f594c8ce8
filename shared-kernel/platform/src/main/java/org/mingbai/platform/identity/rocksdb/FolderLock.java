package org.mingbai.platform.identity.rocksdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.identity.KeyStoreInUseException;

/** One store per folder. It outlives a reopening of RocksDB, and its refusal says what is wrong. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve("keys.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new KeyStoreInUseException("the key store in " + folder + " is open in another process, or twice in this one");
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new KeyStoreException("the folder " + folder + " of the key store cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new KeyStoreException("the lock of the key store was not released", e);
        }
    }
}
