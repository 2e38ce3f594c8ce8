package org.mingbai.platform.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A small file that appears, or takes another's place, at once; when it has been written, it is on disk. */
public final class WholeFile {

    private WholeFile() {
    }

    /** @param beside where it is written first: another name on the same file system */
    public static void write(Path file, Path beside, String text) throws IOException {
        try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (var bytes = ByteBuffer.wrap(text.getBytes(UTF_8)); bytes.hasRemaining();) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        try (var names = FileChannel.open(file.toAbsolutePath().getParent())) {
            names.force(true);
        }
    }
}
