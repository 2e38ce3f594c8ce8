package org.mingbai.platform.identity;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/** The generated master key of a demo: {@code master.key}, readable by its owner only. A file that others may read is refused. */
final class MasterKeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final Path file;

    MasterKeyFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("master.key");
    }

    String readOrMake() {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                make();
            }
            requireOwnerOnly();
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new MasterKeyException("the master key file " + file + " cannot be used: " + e.getClass().getSimpleName(), e);
        }
    }

    private void requireOwnerOnly() throws IOException {
        Set<PosixFilePermission> granted = EnumSet.noneOf(PosixFilePermission.class);
        granted.addAll(Files.getPosixFilePermissions(file));
        granted.removeAll(OWNER_ONLY);
        if (!granted.isEmpty()) {
            throw new MasterKeyException("the master key file " + file + " may be used by others; allow its owner only: chmod 600 " + file);
        }
    }

    /** Written whole beside its place, then linked into it: nobody ever reads half a key, and of two makers at once one wins. */
    private void make() throws IOException {
        Path fresh = Files.createTempFile(folder, "master", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            byte[] text = (Base64.getEncoder().encodeToString(Random.randBytes(MasterKey.BYTES)) + "\n").getBytes(StandardCharsets.US_ASCII);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text));
                channel.force(true);
            }
            Files.createLink(file, fresh);
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (FileAlreadyExistsException madeByAnother) {
            // theirs is as good, and may be in use already
        } finally {
            Files.delete(fresh);
        }
    }
}
