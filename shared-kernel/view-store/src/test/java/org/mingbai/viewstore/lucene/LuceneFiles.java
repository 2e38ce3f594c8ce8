package org.mingbai.viewstore.lucene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of an index, as they lie on the disk. */
public final class LuceneFiles {

    private LuceneFiles() {
    }

    public static byte[] bytes(Path folder) {
        var all = new ByteArrayOutputStream();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.write(Files.readAllBytes(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return all.toByteArray();
    }
}
