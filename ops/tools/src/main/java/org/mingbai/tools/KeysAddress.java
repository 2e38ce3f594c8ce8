package org.mingbai.tools;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.identity.KeyStoreInUseException;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.mongodb.MongoDbKeyStore;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where keys are, as it is written on the command line. */
record KeysAddress(String text) {

    interface Looking<T> {
        T at(KeyStore keys) throws IOException;
    }

    private static final String ROCKSDB = "rocksdb:";
    private static final String LOCK = "keys.lock";

    static final class Converter implements ITypeConverter<KeysAddress> {
        @Override
        public KeysAddress convert(String text) {
            if (!text.startsWith(ROCKSDB) && !text.startsWith("mongodb://") && !text.startsWith("mongodb+srv://")) {
                throw new TypeConversionException("keys are in rocksdb:<folder> or mongodb://host:port/database");
            }
            return new KeysAddress(text);
        }
    }

    KeyStore open(MasterKey master) {
        return text.startsWith(ROCKSDB) ? RocksDbKeyStore.open(existing(), master) : MongoDbKeyStore.open(text, master);
    }

    /** A key store in a folder is looked at in a copy of it: opening one writes, and a backup stays as it is. */
    <T> T look(MasterKey master, Looking<T> looking) throws IOException {
        if (!text.startsWith(ROCKSDB)) {
            try (var keys = open(master)) {
                return looking.at(keys);
            }
        }
        var copy = Files.createTempDirectory("keys-looked-at");
        try {
            copyInto(copy);
            try (var keys = RocksDbKeyStore.open(copy, master)) {
                return looking.at(keys);
            }
        } finally {
            delete(copy);
        }
    }

    /** None where they are in a database. */
    Optional<Path> folder() {
        return text.startsWith(ROCKSDB) ? Optional.of(existing()) : Optional.empty();
    }

    private Path existing() {
        var folder = Path.of(text.substring(ROCKSDB.length()));
        if (!Files.exists(folder.resolve("CURRENT"))) {
            throw new KeyStoreException("there are no keys in the folder " + folder);
        }
        return folder;
    }

    private void copyInto(Path copy) throws IOException {
        var lock = existing().resolve(LOCK);
        if (!Files.isWritable(lock)) {
            copyFiles(copy);
            return;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE); var held = channel.tryLock()) {
            if (held == null) {
                throw inUse();
            }
            copyFiles(copy);
        } catch (OverlappingFileLockException heldByThisProcess) {
            throw inUse();
        }
    }

    private KeyStoreInUseException inUse() {
        return new KeyStoreInUseException("the keys in " + existing() + " are in use; look at a backup of them");
    }

    private void copyFiles(Path copy) throws IOException {
        for (var file : files(existing())) {
            if (Files.isRegularFile(file) && !file.endsWith(LOCK)) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
