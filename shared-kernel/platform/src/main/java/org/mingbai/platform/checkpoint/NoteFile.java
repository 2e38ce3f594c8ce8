package org.mingbai.platform.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.proof.KeptNote;
import org.mingbai.eventlog.proof.MalformedProofException;
import org.mingbai.platform.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Signed notes, one a line, put to the end only. A full file gives way to a new one; so many are kept that years of busy minutes fit. */
final class NoteFile {

    private static final Logger LOG = LoggerFactory.getLogger(NoteFile.class);
    private static final JsonMapper JSON = Json.builder().build();
    private static final int FILES = 16;
    private static final long FULL = 16L << 20;

    private final Path file;
    private final long full;

    NoteFile(Path file) {
        this(file, FULL);
    }

    NoteFile(Path file, long full) {
        this.file = file;
        this.full = full;
    }

    void add(KeptNote note) {
        try {
            if (Files.exists(file) && Files.size(file) >= full) {
                rotate();
            }
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                var line = ByteBuffer.wrap(((endsInALine(channel) ? "" : "\n") + JSON.writeValueAsString(note) + "\n").getBytes(UTF_8));
                for (channel.position(channel.size()); line.hasRemaining();) {
                    channel.write(line);
                }
                channel.force(true);
            }
        } catch (IOException failed) {
            throw new StorageException("the signed note cannot be kept in " + file + ": " + failed.getMessage(), failed);
        }
    }

    /** What a killed process left half written does not swallow the next. */
    private static boolean endsInALine(FileChannel channel) throws IOException {
        var last = ByteBuffer.allocate(1);
        return channel.size() == 0 || channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
    }

    private void rotate() throws IOException {
        for (int number = FILES - 1; number >= 1; number--) {
            var older = numbered(number);
            if (Files.exists(older)) {
                Files.move(older, numbered(number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.deleteIfExists(numbered(FILES));
        Files.move(file, numbered(1), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    /** The oldest first. A line that cannot be read is passed over: the others say enough. */
    List<KeptNote> all() {
        var notes = new ArrayList<KeptNote>();
        for (int number = FILES; number >= 0; number--) {
            read(number == 0 ? file : numbered(number), notes);
        }
        return notes;
    }

    /** What was signed last, as far as it can be read; null where there is nothing. */
    @Nullable KeptNote newest() {
        for (int number = 0; number <= FILES; number++) {
            var notes = new ArrayList<KeptNote>();
            read(number == 0 ? file : numbered(number), notes);
            if (!notes.isEmpty()) {
                return notes.getLast();
            }
        }
        return null;
    }

    private static void read(Path from, List<KeptNote> notes) {
        if (!Files.exists(from)) {
            return;
        }
        try {
            new String(Files.readAllBytes(from), UTF_8).lines().filter(line -> !line.isBlank()).forEach(line -> add(line, from, notes));
        } catch (IOException failed) {
            throw new StorageException("the signed notes in " + from + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static void add(String line, Path from, List<KeptNote> notes) {
        try {
            var note = JSON.readValue(line, KeptNote.class);
            note.checkpoint();
            notes.add(note);
        } catch (JacksonException | MalformedProofException unreadable) {
            LOG.warn("a line of the signed notes in {} cannot be read: {}", from, unreadable.getMessage());
        }
    }
}
