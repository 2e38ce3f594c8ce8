package org.mingbai.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.mingbai.platform.backup.BackupManifest;
import org.mingbai.platform.backup.BackupPart;

import picocli.CommandLine.Option;

/** What the folders of a backup say of themselves. A database has no manifest: it is backed up by its server's own means. */
final class Manifests {

    @Option(names = "--without-manifest", description = "for folders that were copied otherwise than by the running system, or have been in use since")
    private boolean without;

    /** @throws org.mingbai.platform.backup.BackupRefusedException if the log is no whole backup, or not the one that was made */
    Optional<BackupManifest> requireWhole(LogAddress log) throws IOException {
        var manifest = whole(BackupPart.LOG, log.folder());
        if (manifest.isPresent()) {
            try (var opened = log.log()) {
                manifest.get().requireHead(opened.head());
            }
        }
        return manifest;
    }

    /** @throws org.mingbai.platform.backup.BackupRefusedException the same of both halves, or if they do not go together */
    Optional<BackupManifest> requireWhole(LogAddress log, KeysAddress keys) throws IOException {
        var ofKeys = whole(BackupPart.KEYS, keys.folder());
        var ofLog = requireWhole(log);
        if (ofKeys.isPresent() && ofLog.isPresent()) {
            ofKeys.get().requireLaterThan(ofLog.get());
        }
        return ofLog;
    }

    private Optional<BackupManifest> whole(BackupPart part, Optional<Path> folder) throws IOException {
        if (without || folder.isEmpty()) {
            return Optional.empty();
        }
        var manifest = BackupManifest.read(part, folder.get());
        manifest.requireUnchanged(folder.get());
        return Optional.of(manifest);
    }
}
