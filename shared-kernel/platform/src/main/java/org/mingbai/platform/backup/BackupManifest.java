package org.mingbai.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

import org.mingbai.eventlog.Head;
import org.mingbai.platform.disk.WholeFile;
import org.mingbai.platform.json.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a folder of a backup holds: {@code backup.json} in it. It is written last and appears at once, so a folder without one is half a
 * backup. It shows damage and mix-ups; against a forger stand the chain and the checkpoints that are kept elsewhere.
 *
 * @param name     of the backup, the same for both halves
 * @param position where the log ends that this half belongs to
 * @param hash     of that position, in hex
 * @param size     bytes of all files
 */
public record BackupManifest(int format, BackupPart part, String name, Instant madeAt, String softwareVersion, long position, String hash,
                             long size, List<BackedUpFile> files) {

    public static final String FILE = "backup.json";

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = Json.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public BackupManifest {
        if (format != FORMAT) {
            throw new BackupRefusedException("the manifest has format " + format + "; this software reads format " + FORMAT);
        }
        files = List.copyOf(files);
    }

    /** Which backup a half belongs to. */
    public record Label(String name, Instant madeAt, String softwareVersion, Head log) {
    }

    /** Reads every file once, and makes the folder a backup: from now on nothing in it may change. */
    public static BackupManifest write(BackupPart part, Label label, Path folder) {
        try {
            var files = new ArrayList<BackedUpFile>();
            for (var file : BackedUpFile.in(folder)) {
                files.add(BackedUpFile.of(file));
            }
            var manifest = new BackupManifest(FORMAT, part, label.name(), label.madeAt(), label.softwareVersion(), label.log().position(),
                    HexFormat.of().formatHex(label.log().hash()), files.stream().mapToLong(BackedUpFile::size).sum(), files);
            WholeFile.write(folder.resolve(FILE), folder.resolveSibling(folder.getFileName() + "." + FILE + ".tmp"), JSON.writeValueAsString(manifest));
            return manifest;
        } catch (IOException failed) {
            throw new UncheckedIOException("the manifest of the backup in " + folder + " cannot be written", failed);
        }
    }

    /** @throws BackupRefusedException if the folder has no manifest of this part that can be read */
    public static BackupManifest read(BackupPart part, Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new BackupRefusedException(folder + " is no whole backup: it has no " + FILE + ", which is written last");
        }
        try {
            var manifest = JSON.readValue(Files.readString(file), BackupManifest.class);
            if (manifest.part() != part) {
                throw new BackupRefusedException(folder + " is a backup of the " + Json.kebab(manifest.part()) + " and not of the " + Json.kebab(part));
            }
            return manifest;
        } catch (JacksonException | IOException unreadable) {
            throw new BackupRefusedException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** @throws BackupRefusedException which names every file that is missing, different, or not of this backup */
    public void requireUnchanged(Path folder) throws IOException {
        var differences = new ArrayList<String>();
        var further = new HashSet<String>();
        BackedUpFile.in(folder).forEach(file -> further.add(file.getFileName().toString()));
        for (var file : files) {
            file.difference(folder).ifPresent(differences::add);
            further.remove(file.name());
        }
        further.forEach(name -> differences.add(name + " does not belong to it"));
        if (!differences.isEmpty()) {
            throw new BackupRefusedException(folder + " is not the backup that was made: " + String.join(", ", differences));
        }
    }

    /** @throws BackupRefusedException if the log in the backup ends elsewhere */
    public void requireHead(Head found) {
        if (found.position() != position || !HexFormat.of().formatHex(found.hash()).equals(hash)) {
            throw new BackupRefusedException("the log in backup " + name + " ends at " + found.position() + " with hash "
                    + HexFormat.of().formatHex(found.hash()) + ", its manifest says " + position + " with " + hash);
        }
    }

    /**
     * For a half of the keys: keys that are newer than the log are never too few, older ones may be.
     *
     * @throws BackupRefusedException if they are older than this log, or of another
     */
    public void requireLaterThan(BackupManifest log) {
        if (position < log.position) {
            throw new BackupRefusedException("the keys of backup " + name + " were copied when the log ended at " + position + ", the log of backup "
                    + log.name + " ends at " + log.position + ": take the keys of that backup or of a later one");
        }
        if (position == log.position && !hash.equals(log.hash)) {
            throw new BackupRefusedException("the keys of backup " + name + " belong to another log than that of backup " + log.name);
        }
    }
}
