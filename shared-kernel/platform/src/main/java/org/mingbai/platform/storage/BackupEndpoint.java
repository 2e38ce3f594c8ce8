package org.mingbai.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.platform.backup.BackupManifest;
import org.mingbai.platform.backup.BackupPart;
import org.mingbai.platform.backup.BackupRefusedException;
import org.mingbai.platform.backup.BackupShelf;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.util.FileSystemUtils;

/**
 * {@code POST /actuator/backup}: copies the log and the keys while the system goes on, each into a folder of its own named after the moment.
 * It belongs to the machine and not to the hotline, so it is no command and leaves no event.
 */
@Endpoint(id = "backup")
final class BackupEndpoint {

    private final RocksDbCommitStorage commits;
    private final RocksDbKeyStore keys;
    private final BackupFolders folders;
    private final String softwareVersion;
    private final InstantSource machine;
    private final BooleanSupplier good;

    /** @param good whether nothing speaks against the log: else none of the older backups gives way to one of what is damaged */
    BackupEndpoint(RocksDbCommitStorage commits, RocksDbKeyStore keys, BackupFolders folders, String softwareVersion, InstantSource machine,
                   BooleanSupplier good) {
        this.good = good;
        this.commits = commits;
        this.keys = keys;
        this.folders = folders;
        this.softwareVersion = softwareVersion;
        this.machine = machine;
    }

    /**
     * @param position where the log that was copied ends
     * @param hash     of that position, in hex
     * @param size     bytes of both copies
     * @param removed  older backups that {@code mingbai.backup.keep} had no more room for
     */
    record Made(String log, String keys, long position, String hash, long size, List<String> removed) {

        Made without(List<String> older) {
            return new Made(log, keys, position, hash, size, older);
        }
    }

    record NotConfigured(String title, String detail) {
    }

    @WriteOperation
    synchronized WebEndpointResponse<?> make() {
        var logs = folders.log();
        var stores = folders.keys();
        if (logs == null || stores == null) {
            return new WebEndpointResponse<>(new NotConfigured("没有设置备份目录 No folders for backups",
                    "MINGBAI_BACKUP_LOG, MINGBAI_BACKUP_KEYS"), 409);
        }
        try {
            return new WebEndpointResponse<>(made(new BackupShelf(Files.createDirectories(logs), Files.createDirectories(stores))));
        } catch (IOException refused) {
            throw new UncheckedIOException("the folders for backups cannot be used", refused);
        }
    }

    private Made made(BackupShelf shelf) {
        var moment = machine.instant();
        var name = BackupShelf.nameAt(moment);
        var logCopy = shelf.logs().resolve(name);
        var keyCopy = shelf.keys().resolve(name);
        if (Files.exists(logCopy) || Files.exists(keyCopy)) {
            throw new BackupRefusedException("there is a backup " + name + " already, and nothing is written over");
        }
        var made = copied(name, moment, logCopy, keyCopy);
        var keep = folders.keep();
        return keep == null || !good.getAsBoolean() ? made : made.without(shelf.keepNewest(keep, name));
    }

    private Made copied(String name, Instant moment, Path logCopy, Path keyCopy) {
        try {
            commits.checkpoint(logCopy);
            // second: every key that a commit of the copied log needs was there before the commit
            keys.checkpoint(keyCopy);
            var head = head(logCopy);
            var label = new BackupManifest.Label(name, moment, softwareVersion, head);
            long size = BackupManifest.write(BackupPart.KEYS, label, keyCopy).size() + BackupManifest.write(BackupPart.LOG, label, logCopy).size();
            return new Made(logCopy.toString(), keyCopy.toString(), head.position(), HexFormat.of().formatHex(head.hash()), size, List.of());
        } catch (RuntimeException failed) {
            withdraw(logCopy, failed);
            withdraw(keyCopy, failed);
            throw failed;
        }
    }

    /** Where the copy ends: the log itself has gone on meanwhile. */
    private static Head head(Path copy) {
        try (var storage = RocksDbCommitStorage.openReadOnly(copy)) {
            return storage.last().map(CommitCodec::decode).map(Head::of).orElse(Head.EMPTY);
        }
    }

    /** Half a backup would only lie in the way. */
    private static void withdraw(Path copy, RuntimeException because) {
        try {
            FileSystemUtils.deleteRecursively(copy);
        } catch (IOException stays) {
            because.addSuppressed(stays);
        }
    }
}
