package org.mingbai.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backups of one installation: pairs of a copy of the log and a copy of the keys, each pair under the name of its moment. What is
 * taken for an old backup and removed has that name, both halves, a manifest in each that bears the name, and nothing else in it.
 */
public record BackupShelf(Path logs, Path keys) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAMED = Pattern.compile("\\d{8}T\\d{6}\\.\\d{3}Z");
    private static final Logger LOG = LoggerFactory.getLogger(BackupShelf.class);

    public static String nameAt(Instant moment) {
        return NAME.format(moment);
    }

    /**
     * Removes whole backups but the newest.
     *
     * @param keep   how many stay, at least one
     * @param newest stays in any case, whatever the machine's clock said when it was named
     * @return the names of those that were removed
     */
    public List<String> keepNewest(int keep, String newest) {
        return older(newest).stream().skip(keep - 1L).filter(this::removed).toList();
    }

    private List<String> older(String newest) {
        try (Stream<Path> folders = Files.list(logs)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals(newest) && NAMED.matcher(name).matches())
                    .filter(name -> isOwn(BackupPart.LOG, logs, name) && isOwn(BackupPart.KEYS, keys, name))
                    .sorted(Comparator.reverseOrder()).toList();
        } catch (IOException unreadable) {
            LOG.warn("old backups are not looked for: {}", unreadable.toString());
            return List.of();
        }
    }

    private boolean removed(String name) {
        try {
            remove(name);
            return true;
        } catch (IOException stays) {
            LOG.warn("the old backup {} could not be removed whole: {}", name, stays.toString());
            return false;
        }
    }

    private static boolean isOwn(BackupPart part, Path shelf, String name) {
        var folder = shelf.resolve(name);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            var manifest = BackupManifest.read(part, folder);
            return manifest.name().equals(name) && names(manifest).equals(names(folder));
        } catch (BackupRefusedException | IOException notOurs) {
            return false;
        }
    }

    private static Set<String> names(BackupManifest manifest) {
        return manifest.files().stream().map(BackedUpFile::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> names(Path folder) throws IOException {
        return BackedUpFile.in(folder).stream().map(file -> file.getFileName().toString()).collect(Collectors.toCollection(HashSet::new));
    }

    /** The manifests first: what is half gone must not be taken for a backup. */
    private void remove(String name) throws IOException {
        Files.delete(logs.resolve(name).resolve(BackupManifest.FILE));
        Files.delete(keys.resolve(name).resolve(BackupManifest.FILE));
        for (var folder : List.of(logs.resolve(name), keys.resolve(name))) {
            for (var file : BackedUpFile.in(folder)) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }
}
