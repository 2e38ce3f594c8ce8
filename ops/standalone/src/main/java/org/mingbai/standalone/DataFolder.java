package org.mingbai.standalone;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where everything is kept.
 *
 * @param data the folder: {@code MINGBAI_DATA}, by default under the user's home
 */
@ConfigurationProperties("mingbai")
public record DataFolder(Path data) {

    Path log() {
        return data.resolve("log");
    }

    /** Apart from the log: who copies the log has no key to it. */
    Path keys() {
        return data.resolve("keys");
    }

    Path views() {
        return data.resolve("views");
    }
}
