package org.mingbai.eventlog.proof;

import java.nio.ByteBuffer;
import java.nio.BufferUnderflowException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.failure.EventLogException;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.Sha256;

/**
 * One event with everything that shows, without the log, that it stands in the log at its place: a text (C2SP tlog-proof) that a person
 * keeps. Its {@code extra} holds the event and, of its commit, the canonical bytes, which name the other events by their hashes only.
 *
 * @param previousHash of the commit before
 * @param canonical    bytes of the commit
 * @param eventIndex   in the commit, from 0
 * @param event        canonical bytes of the event; personal data in it is ciphertext, if its writer keeps it so
 */
public record ExportedProof(byte[] previousHash, byte[] canonical, int eventIndex, byte[] event, InclusionProof inclusion, SignedNote checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

    /** What a proof shows. */
    public record Shown(SequencedEvent event, Checkpoint checkpoint) {
    }

    /** @throws IllegalArgumentException if the commit has no such event */
    public static ExportedProof of(Commit commit, int index, InclusionProof inclusion, SignedNote checkpoint) {
        if (index < 0 || index >= commit.events().size()) {
            throw new IllegalArgumentException("commit " + commit.position() + " has no event " + index);
        }
        return new ExportedProof(commit.previousHash(), CommitCodec.canonical(commit), index, CommitCodec.canonical(commit.events().get(index)),
                inclusion, checkpoint);
    }

    /**
     * Checks all of it: the event in its commit, the commit in the tree, the tree in the checkpoint, the checkpoint's signature.
     *
     * @throws MalformedProofException which says what does not hold
     */
    public Shown verify(VerifierKey key) {
        var signed = Checkpoint.verified(checkpoint.toString(), key);
        SequencedEvent alone;
        try {
            alone = CommitCodec.alone(canonical, eventIndex, event);
        } catch (EventLogException | DateTimeException | IllegalArgumentException e) {
            throw new MalformedProofException("the event does not belong to its commit: " + e.getMessage(), e);
        }
        if (alone.position() != inclusion.position()) {
            throw new MalformedProofException("the commit has position " + alone.position() + ", the proof is about " + inclusion.position());
        }
        if (inclusion.size() != signed.size() || !inclusion.shows(Sha256.of(previousHash, canonical), signed.root())) {
            throw new MalformedProofException("the commit is not at position " + inclusion.position() + " of the log that was signed");
        }
        return new Shown(alone, signed);
    }

    public String text() {
        byte[] extra = ByteBuffer.allocate(Sha256.LENGTH + 8 + canonical.length + event.length).put(previousHash).putInt(eventIndex)
                .putInt(canonical.length).put(canonical).put(event).array();
        var text = new StringBuilder(FIRST_LINE).append('\n')
                .append("extra ").append(base64(extra)).append('\n')
                .append("index ").append(inclusion.position() - 1).append('\n');
        inclusion.path().forEach(hash -> text.append(base64(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws MalformedProofException if the text has not the form of such a proof; nothing is verified yet */
    public static ExportedProof parse(String text) {
        int end = text.indexOf("\n\n");
        List<String> lines = end < 0 ? List.of() : text.substring(0, end).lines().toList();
        if (lines.size() < 3 || !lines.get(0).equals(FIRST_LINE) || !lines.get(1).startsWith("extra ")
                || !lines.get(2).matches("index (0|[1-9][0-9]{0,17})")) {
            throw new MalformedProofException("not a proof of this log: it begins with " + FIRST_LINE + ", extra and index");
        }
        var note = SignedNote.parse(text.substring(end + 2));
        long position = Long.parseLong(lines.get(2).substring("index ".length())) + 1;
        var path = new ArrayList<byte[]>();
        lines.subList(3, lines.size()).forEach(line -> path.add(VerifierKey.base64(line)));
        return of(VerifierKey.base64(lines.get(1).substring("extra ".length())), position, path, note);
    }

    private static ExportedProof of(byte[] extra, long position, List<byte[]> path, SignedNote note) {
        try {
            var in = ByteBuffer.wrap(extra);
            byte[] previous = new byte[Sha256.LENGTH];
            in.get(previous);
            int index = in.getInt();
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new MalformedProofException("the proof was cut");
            }
            int start = in.position();
            return new ExportedProof(previous, Arrays.copyOfRange(extra, start, start + length), index,
                    Arrays.copyOfRange(extra, start + length, extra.length),
                    new InclusionProof(position, Checkpoint.parse(note.text()).size(), path), note);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new MalformedProofException("the proof was cut, or is about no position of its checkpoint", e);
        }
    }
}
