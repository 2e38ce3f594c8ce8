package org.mingbai.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies on disk is read by the user whom the system runs as, and by nobody else on that machine: folders 700, files 600, where the
 * system knows such rights (POSIX). The stores make files of their own at any time, so the whole process is told, whatever it was started with.
 */
public final class OwnerOnly {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final int NOBODY_ELSE = 077;

    private OwnerOnly() {
    }

    private static final class Told {
        private static final boolean DONE = tell();
    }

    /** Every file and folder that this process makes from now on, also by libraries that are no Java. */
    public static void fromNowOn() {
        if (POSIX && !Told.DONE) {
            LOG.debug("the process keeps the rights that it was started with; what is there is corrected at each start");
        }
    }

    private static boolean tell() {
        try {
            var linker = Linker.nativeLinker();
            var umask = linker.downcallHandle(linker.defaultLookup().findOrThrow("umask"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            var _ = (int) umask.invokeExact(NOBODY_ELSE);
            return true;
        } catch (Throwable notHere) {
            LOG.warn("files are made with the rights that this process was started with: start it with umask 077", notHere);
            return false;
        }
    }

    /**
     * Takes away what others had been given under this folder, and says so.
     *
     * @return how many files and folders that was
     */
    public static int correct(Path root) {
        if (!POSIX || !Files.exists(root)) {
            return 0;
        }
        int corrected = 0;
        try (var found = Files.walk(root)) {
            for (var one : (Iterable<Path>) found::iterator) {
                corrected += narrowed(one) ? 1 : 0;
            }
        } catch (IOException | UncheckedIOException refused) {
            LOG.warn("others may be able to read {}: its rights could not be looked at or changed. Run: chmod -R go= {}", root, root, refused);
        }
        if (corrected > 0) {
            LOG.warn("others could read {} files and folders under {}; they are their owner's alone now", corrected, root);
        }
        return corrected;
    }

    private static boolean narrowed(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return false;
        }
        var most = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : FILE;
        try {
            if (most.containsAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS))) {
                return false;
            }
            Files.setPosixFilePermissions(path, most);
            return true;
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }
}
