package org.mingbai.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
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

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final EventLog log;
    private final RocksDbCommitStorage commits;
    private final RocksDbKeyStore keys;
    private final BackupFolders folders;
    private final InstantSource machine = InstantSource.system();

    BackupEndpoint(EventLog log, RocksDbCommitStorage commits, RocksDbKeyStore keys, BackupFolders folders) {
        this.log = log;
        this.commits = commits;
        this.keys = keys;
        this.folders = folders;
    }

    /**
     * @param position the log that was copied holds at least this position
     * @param hash of that position, in hex
     */
    record Made(String log, String keys, long position, String hash) {
    }

    record NotConfigured(String title, String detail) {
    }

    /** The keys come second: every key that a commit of the copied log needs was there before the commit. */
    @WriteOperation
    synchronized WebEndpointResponse<?> make() {
        var logs = folders.log();
        var stores = folders.keys();
        if (logs == null || stores == null) {
            return new WebEndpointResponse<>(new NotConfigured("没有设置备份目录 No folders for backups",
                    "MINGBAI_BACKUP_LOG, MINGBAI_BACKUP_KEYS"), 409);
        }
        var name = NAME.format(machine.instant());
        var head = log.head();
        var logCopy = in(logs, name);
        var keyCopy = in(stores, name);
        commits.checkpoint(logCopy);
        try {
            keys.checkpoint(keyCopy);
        } catch (RuntimeException failed) {
            withdraw(logCopy, failed);
            throw failed;
        }
        return new WebEndpointResponse<>(new Made(logCopy.toString(), keyCopy.toString(), head.position(), HexFormat.of().formatHex(head.hash())));
    }

    /** A copy of the log without its keys would be taken for a backup. */
    private static void withdraw(Path logCopy, RuntimeException because) {
        try {
            FileSystemUtils.deleteRecursively(logCopy);
        } catch (IOException stays) {
            because.addSuppressed(stays);
        }
    }

    private static Path in(Path folder, String name) {
        try {
            return Files.createDirectories(folder).resolve(name);
        } catch (IOException refused) {
            throw new UncheckedIOException("the folder for backups cannot be made", refused);
        }
    }
}
