package org.mingbai.platform.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file of a backup as it was when the backup was made.
 *
 * @param sha256 of its bytes, in hex
 */
public record BackedUpFile(String name, long size, String sha256) {

    private static final int PIECE = 1 << 20;

    static BackedUpFile of(Path file) throws IOException {
        return new BackedUpFile(file.getFileName().toString(), Files.size(file), sha256(file));
    }

    /** What differs from it in this folder now. */
    Optional<String> difference(Path folder) throws IOException {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.of(name + " is missing");
        }
        long found = Files.size(file);
        if (found != size) {
            return Optional.of(name + " has " + found + " bytes and not " + size);
        }
        return sha256(file).equals(sha256) ? Optional.empty() : Optional.of(name + " has another content");
    }

    /** A backup is a flat folder; the manifest itself is none of its files. */
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(BackupManifest.FILE)).sorted().toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var piece = ByteBuffer.allocate(PIECE);
            while (channel.read(piece.clear()) > 0) {
                digest.update(piece.flip());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
