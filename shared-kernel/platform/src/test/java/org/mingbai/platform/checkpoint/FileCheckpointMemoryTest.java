package org.mingbai.platform.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.eventlog.proof.KeptNote;

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

    @Test
    void half_a_line_of_a_killed_process_swallows_no_other_and_a_full_file_gives_way_to_a_new_one() throws IOException {
        var file = folder.resolve("notes.jsonl");
        var notes = new NoteFile(file, 400);
        var note = "test.example/log\n%d\n" + Base64.getEncoder().encodeToString(new byte[32]) + "\n\n— test.example/log AAAA\n";
        for (int i = 1; i <= 5; i++) {
            notes.add(new KeptNote(Instant.EPOCH, note.formatted(i)));
        }
        Files.writeString(file, "{\"at\": \"1970", StandardOpenOption.APPEND);
        notes.add(new KeptNote(Instant.EPOCH, note.formatted(6)));
        assertThat(notes.all()).extracting(each -> each.checkpoint().size()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(folder.resolve("notes.jsonl.1")).exists();
    }
}
