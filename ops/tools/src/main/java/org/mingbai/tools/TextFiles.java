package org.mingbai.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Text in files, or in the standard streams under the name {@code -}; compressed where the name ends in .gz. */
final class TextFiles {

    private static final String STANDARD = "-";
    private static final int BUFFER = 1 << 16;

    private TextFiles() {
    }

    static BufferedReader read(String name) throws IOException {
        InputStream in = name.equals(STANDARD) ? System.in : Files.newInputStream(Path.of(name));
        return new BufferedReader(new InputStreamReader(name.endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in, UTF_8), BUFFER);
    }

    /** @throws java.nio.file.FileAlreadyExistsException nothing is ever written over */
    static BufferedWriter write(String name) throws IOException {
        OutputStream out = name.equals(STANDARD) ? new Unclosed(System.out) : Files.newOutputStream(Path.of(name), StandardOpenOption.CREATE_NEW);
        return new BufferedWriter(new OutputStreamWriter(name.endsWith(".gz") ? new GZIPOutputStream(out, BUFFER) : out, UTF_8), BUFFER);
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
