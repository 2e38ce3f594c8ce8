package org.mingbai.platform.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.StorageException;
import org.mingbai.eventlog.proof.CheckpointMemory;

class FileCheckpointMemoryTest extends CheckpointMemoryConformance {

    @TempDir
    Path folder;

    @Override
    protected CheckpointMemory open() {
        return new FileCheckpointMemory(folder.resolve("last.json"));
    }

    /** An empty or torn file taken for none would let the signer forget. */
    @Test
    void a_file_that_cannot_be_read_is_not_taken_for_none() throws IOException {
        for (var text : new String[] {"", "{}", "{\"checkpoint\": {\"origin\": \"x\", \"size\": 3, \"root\": \"AAAA\"}, \"acceptances\": []}"}) {
            Files.writeString(folder.resolve("last.json"), text);
            assertThatExceptionOfType(StorageException.class).as(text).isThrownBy(() -> open().read()).withMessageContaining("cannot be read");
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> open().replace(NOTHING, of(3)));
        }
    }

    @Test
    void a_file_that_cannot_be_written_is_told_and_the_former_stays() throws IOException {
        open().replace(NOTHING, of(3));
        Files.createDirectory(folder.resolve("last.json.tmp"));
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> open().replace(of(3), of(4))).withMessageContaining("cannot be written");
        assertThat(open().read()).isEqualTo(of(3));
    }
}
