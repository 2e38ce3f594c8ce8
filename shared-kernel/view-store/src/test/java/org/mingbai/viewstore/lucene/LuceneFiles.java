package org.mingbai.viewstore.lucene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of an index, as they lie on the disk. */
public final class LuceneFiles {

    private LuceneFiles() {
    }

    /** The folders of a view that was set aside. */
    public static List<String> aside(Path views, String view) {
        try (var all = Files.list(views)) {
            return all.map(each -> each.getFileName().toString()).filter(name -> name.startsWith(view + ".aside-")).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
