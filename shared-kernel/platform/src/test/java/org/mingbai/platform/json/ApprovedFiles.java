package org.mingbai.platform.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that say in which form events are stored. A change of one is a change of every log that exists. */
final class ApprovedFiles {

    /** To write what differs, then look at it and commit it: {@code mvn -pl shared-kernel/platform -am test -Dmingbai.approve=true}. */
    private static final boolean WRITING = Boolean.getBoolean("mingbai.approve");
    private static final Path FOLDER = Path.of("src/test/resources/events");

    private ApprovedFiles() {
    }

    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(String name) {
        try {
            var file = FOLDER.resolve(name);
            return Files.exists(file) ? Files.readString(file).stripTrailing() : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A run that writes fails all the same: what nobody has looked at is not approved. */
    static void compare(String name, String actual) {
        if (read(name).equals(actual)) {
            return;
        }
        if (WRITING) {
            write(name, actual);
            throw new AssertionError(name + " was written; look at it, commit it, and run again without mingbai.approve");
        }
        throw new AssertionError("the stored form differs from " + name + ". A released form never changes: raise the version of the event"
                + " and keep the old file; before the first release, and for a new event, write it with -Dmingbai.approve=true. Approved:\n" + read(name) + "\nnow:\n" + actual);
    }

    private static void write(String name, String content) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name), content + "\n", StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
