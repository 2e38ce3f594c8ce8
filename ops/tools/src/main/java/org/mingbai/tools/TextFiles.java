package org.mingbai.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Text in files, or in the standard streams under the name {@code -}; compressed where the name ends in .gz. */
final class TextFiles {

    interface Writing {
        void to(Writer out) throws IOException;
    }

    private static final String STANDARD = "-";
    private static final int BUFFER = 1 << 16;

    private TextFiles() {
    }

    static BufferedReader read(String name) throws IOException {
        InputStream in = name.equals(STANDARD) ? System.in : Files.newInputStream(Path.of(name));
        return new BufferedReader(new InputStreamReader(name.endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in, UTF_8), BUFFER);
    }

    /**
     * A file has its name once it is whole: what was broken off is never taken for all.
     *
     * @throws FileAlreadyExistsException nothing is ever written over
     */
    static void write(String name, Writing writing) throws IOException {
        if (name.equals(STANDARD)) {
            // not System.out, which keeps it to itself when the disk is full or the reader gone
            write(new FileOutputStream(FileDescriptor.out), writing);
            return;
        }
        var file = Path.of(name);
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(name);
        }
        var unfinished = Path.of(name + ".unfinished");
        var out = Files.newOutputStream(unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        try {
            write(name.endsWith(".gz") ? new GZIPOutputStream(out, BUFFER) : out, writing);
            Files.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(OutputStream out, Writing writing) throws IOException {
        try (var text = new BufferedWriter(new OutputStreamWriter(out, UTF_8), BUFFER)) {
            writing.to(text);
        }
    }
}
