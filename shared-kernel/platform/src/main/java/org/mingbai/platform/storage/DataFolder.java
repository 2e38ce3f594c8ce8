package org.mingbai.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mingbai.platform.checkpoint.FileCheckpointMemory;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this process keeps what is in files.
 *
 * @param data the folder: {@code MINGBAI_DATA}, by default under the user's home
 */
@ConfigurationProperties("mingbai")
public record DataFolder(Path data) {

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

    Path view(String name) {
        return made(data.resolve("views").resolve(name));
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
