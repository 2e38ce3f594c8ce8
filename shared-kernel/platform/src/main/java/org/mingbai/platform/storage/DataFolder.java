package org.mingbai.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mingbai.platform.checkpoint.FileCheckpointMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this process keeps what is in files.
 *
 * @param data the folder: {@code MINGBAI_DATA}, by default under the user's home
 */
@ConfigurationProperties("mingbai")
public record DataFolder(Path data) {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    /** The folder itself, made if there was none. */
    Path made() {
        return made(data);
    }

    Path log() {
        return made(data.resolve("log"));
    }

    /** Apart from the log: who copies the log has no key to it. */
    Path keys() {
        return made(data.resolve("keys"));
    }

    /** Neither the log's folder nor the keys': who puts one of them back must not put this back with it. */
    Path lastCheckpoint() {
        return made().resolve(FileCheckpointMemory.FILE);
    }

    /**
     * Beside the folder: neither who loses it nor who puts all of it back takes what was signed along. What was remembered within it
     * before is taken over.
     */
    Path lastCheckpointApart() {
        var folder = data.toAbsolutePath().normalize();
        var apart = folder.resolveSibling(folder.getFileName() + "-checkpoints").resolve(FileCheckpointMemory.FILE);
        try {
            Files.createDirectories(apart.getParent());
            if (!Files.exists(apart) && Files.exists(lastCheckpoint())) {
                Files.copy(lastCheckpoint(), apart);
            }
            return apart;
        } catch (IOException refused) {
            LOG.warn("what was signed is remembered within the data folder, since {} cannot be made; name a better place with MINGBAI_CHECKPOINT_MEMORY",
                    apart, refused);
            return lastCheckpoint();
        }
    }

    /** Made by whoever opens the view: what is in its way there is put away. */
    Path view(String name) {
        return made(data.resolve("views")).resolve(name);
    }

    private static Path made(Path folder) {
        OwnerOnly.fromNowOn();
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new DataFolderUnusableException(folder, refused);
        }
    }
}
