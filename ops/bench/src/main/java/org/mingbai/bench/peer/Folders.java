package org.mingbai.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

public final class Folders {

    private Folders() {
    }

    /** Bytes that the files of a folder take on the disk's own count, not their length: files are often made longer than they are full. */
    public static long bytes(Path folder) throws IOException {
        var du = new ProcessBuilder("du", "-s", "--block-size=1", folder.toString()).start();
        try (var out = du.inputReader()) {
            return Long.parseLong(out.readLine().split("\\s+")[0]);
        }
    }

    /** A closed RocksDB in another folder: its tables are never changed, so they are linked; what is appended to is copied. */
    public static void cloneRocksDb(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(file.getFileName().toString());
                if (file.toString().endsWith(".sst")) {
                    Files.createLink(copy, file);
                } else if (Files.isRegularFile(file)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
