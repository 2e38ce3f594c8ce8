package org.mingbai.platform.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.eventlog.proof.KeptNote;
import org.mingbai.eventlog.proof.LastSigned;
import org.mingbai.eventlog.proof.MalformedProofException;
import org.mingbai.platform.disk.WholeFile;
import org.mingbai.platform.json.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * In a small file of one process, with the notes beside it. A file that cannot be read is not taken for none: nothing is signed until
 * somebody has looked. One that is gone, or older than the newest note, does not make the system forget what the notes say.
 */
public final class FileCheckpointMemory implements CheckpointMemory {

    /** Its name in the data folder. */
    public static final String FILE = "last-checkpoint.json";

    private static final JsonMapper JSON = Json.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final NoteFile notes;
    private Optional<KeptNote> newest = Optional.empty();
    private boolean looked;

    public FileCheckpointMemory(Path file) {
        this.file = file;
        this.notes = new NoteFile(file.resolveSibling(file.getFileName().toString().replaceFirst("\\.json$", "") + "-notes.jsonl"));
    }

    @Override
    public synchronized void keep(KeptNote note) {
        notes.add(note);
        newest = Optional.of(note);
        looked = true;
    }

    @Override
    public synchronized List<KeptNote> kept() {
        return notes.all();
    }

    @Override
    public synchronized LastSigned read() {
        return remembered().orNewer(newest().orElse(null));
    }

    private Optional<KeptNote> newest() {
        if (!looked) {
            newest = Optional.ofNullable(notes.newest());
            looked = true;
        }
        return newest;
    }

    private LastSigned remembered() {
        if (!Files.exists(file)) {
            return LastSigned.NOTHING;
        }
        try {
            return JSON.readValue(Files.readString(file), LastSigned.class);
        } catch (IOException | JacksonException | MalformedProofException unreadable) {
            throw new StorageException("the last signed checkpoint in " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public synchronized boolean replace(LastSigned before, LastSigned next) {
        if (!read().equals(before)) {
            return false;
        }
        try {
            WholeFile.write(file, file.resolveSibling(file.getFileName() + ".tmp"), JSON.writeValueAsString(next));
            return true;
        } catch (IOException failed) {
            throw new StorageException("the last signed checkpoint cannot be written to " + file + ": " + failed.getMessage(), failed);
        }
    }
}
