package org.mingbai.platform.storage;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where backups go: {@code MINGBAI_BACKUP_LOG} and {@code MINGBAI_BACKUP_KEYS}. Two folders, since who has both reads everything; on the
 * disk of the data folder tables are linked, on another they are copied.
 *
 * @param keep how many are kept when a new one has been made; none given: all
 */
@ConfigurationProperties("mingbai.backup")
record BackupFolders(@Nullable Path log, @Nullable Path keys, @Nullable Integer keep) {

    BackupFolders {
        if (log != null && keys != null && (log.toAbsolutePath().normalize().startsWith(keys.toAbsolutePath().normalize())
                || keys.toAbsolutePath().normalize().startsWith(log.toAbsolutePath().normalize()))) {
            throw new IllegalArgumentException("backups of the log and of the keys go to folders apart from one another, not to " + log + " and " + keys);
        }
        if (keep != null && keep < 1) {
            throw new IllegalArgumentException("mingbai.backup.keep is how many backups are kept, 1 or more, and not " + keep + "; leave it out to keep all");
        }
    }
}
