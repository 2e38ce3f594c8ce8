package org.mingbai.tools;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.mongodb.MongoDbCommitStorage;
import org.mingbai.eventlog.mongodb.MongoDbOptions;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.eventlog.storage.CommitStorage;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a log is, as it is written on the command line. */
record LogAddress(String text) {

    private static final String ROCKSDB = "rocksdb:";

    static final class Converter implements ITypeConverter<LogAddress> {
        @Override
        public LogAddress convert(String text) {
            if (!text.startsWith(ROCKSDB) && !text.startsWith("mongodb://") && !text.startsWith("mongodb+srv://")) {
                throw new TypeConversionException("a log is rocksdb:<folder> or mongodb://host:port/database, not " + new LogAddress(text));
            }
            return new LogAddress(text);
        }
    }

    /** Nothing of it changes. */
    CommitStorage read() {
        if (!text.startsWith(ROCKSDB)) {
            return mongo(MongoDbCommitStorage::openReadOnly);
        }
        if (!Files.isDirectory(inFolder())) {
            throw new StorageException("there is no folder " + inFolder());
        }
        return RocksDbCommitStorage.openReadOnly(inFolder());
    }

    CommitStorage write() {
        return text.startsWith(ROCKSDB) ? RocksDbCommitStorage.open(inFolder()) : mongo(MongoDbCommitStorage::open);
    }

    /** To ask it questions; closing it closes its storage. */
    EventLog log() {
        return new SequencedEventLog(read(), InstantSource.system());
    }

    /** @throws StorageException if views stand beside it that were folded from another log, or from more of this one */
    void requireNoViews() {
        var views = text.startsWith(ROCKSDB) ? inFolder().resolveSibling("views") : null;
        if (views != null && Files.exists(views)) {
            throw new StorageException("beside the target stand views of the log before: remove " + views + ", they are made anew from the log");
        }
    }

    /** None where it is in a database. */
    Optional<Path> folder() {
        return text.startsWith(ROCKSDB) ? Optional.of(inFolder()) : Optional.empty();
    }

    private Path inFolder() {
        return Path.of(text.substring(ROCKSDB.length()));
    }

    /** Whether a server that does not tell its settings is trusted is asked of the system that writes there day by day. */
    private CommitStorage mongo(BiFunction<String, MongoDbOptions, CommitStorage> open) {
        try {
            return open.apply(text, MongoDbOptions.DEFAULT.trustingUnknown());
        } catch (IllegalArgumentException malformed) {
            throw new StorageException("the address of the log cannot be read; write mongodb://host:port/database");
        }
    }

    /** Without the password: what is printed is read by others. */
    @Override
    public String toString() {
        return text.replaceFirst("://[^/@]*@", "://…@");
    }
}
