package org.mingbai.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** The disk's own limit: bytes at the end of one file, then {@code fdatasync}, one by one for every writer. */
public final class RawFile extends EmbeddedPeer {

    public RawFile(Path work) {
        super(work);
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public String version() {
        return "FileChannel.write and force(false) of JDK " + Runtime.version();
    }

    @Override
    protected Store open(Path folder, Cell cell) throws IOException {
        var file = FileChannel.open(folder.resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var end = new AtomicLong();
        var syncs = new LongAdder();
        return new Store() {
            @Override
            public Appender appender(int writer) {
                return payload -> {
                    long position = end.getAndAdd(payload.length);
                    for (ByteBuffer left = ByteBuffer.wrap(payload); left.hasRemaining(); ) {
                        position += file.write(left, position);
                    }
                    file.force(false);
                    syncs.increment();
                    return true;
                };
            }

            @Override
            public OptionalLong syncs() {
                return OptionalLong.of(syncs.sum());
            }

            @Override
            public void close() {
                try {
                    file.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
