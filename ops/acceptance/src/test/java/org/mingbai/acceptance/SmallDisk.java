package org.mingbai.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a few megabytes in memory, where the test may mount one. */
record SmallDisk(Path folder) implements AutoCloseable {

    static boolean isAllowed() {
        try {
            return new ProcessBuilder("id", "-u").start().inputReader().readLine().equals("0") && Files.isExecutable(Path.of("/bin/mount"));
        } catch (IOException missing) {
            return false;
        }
    }

    static SmallDisk mounted(Path folder, int mebibytes) {
        run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    void readOnly() {
        run("mount", "-o", "remount,ro", folder.toString());
    }

    void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            var block = new byte[4096];
            for (;;) {
                filler.write(block);
            }
        } catch (IOException full) {
            if (Files.size(filler()) == 0) {
                throw full;
            }
        }
    }

    void freeAgain() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        run("umount", folder.toString());
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + output);
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
