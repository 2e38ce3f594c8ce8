package org.mingbai.eventlog.proof;

import java.util.Arrays;
import java.util.Base64;

/**
 * What a log held at one moment (C2SP tlog-checkpoint): whose log, how many commits, and the root over them. Signed and given away, it
 * binds whoever keeps the log to everything that it stands for.
 *
 * @param origin names the log; one line
 * @param size   commits, which is the position of the last
 * @param root   32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    public Checkpoint {
        if (origin.isBlank() || origin.contains("\n")) {
            throw new MalformedProofException("the origin of a checkpoint is one line");
        }
        if (size < 0 || root.length != 32) {
            throw new MalformedProofException("a checkpoint has a size and a root of 32 bytes");
        }
    }

    /**
     * The checkpoint of a signed note.
     *
     * @throws MalformedProofException if it is none, or the key did not sign it
     */
    public static Checkpoint verified(String note, VerifierKey key) {
        var signed = SignedNote.parse(note);
        if (!signed.isSignedBy(key)) {
            throw new MalformedProofException("the checkpoint is not signed by " + key.name());
        }
        return parse(signed.text());
    }

    /** The text of a checkpoint without its signatures; further lines are allowed and not looked at. */
    static Checkpoint parse(String text) {
        String[] lines = text.split("\n");
        if (lines.length < 3 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedProofException("a checkpoint has three lines: origin, size, root");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), VerifierKey.base64(lines[2]));
    }

    /** What is signed. */
    public String text() {
        return origin + '\n' + size + '\n' + Base64.getEncoder().encodeToString(root) + '\n';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && origin.equals(that.origin) && size == that.size && Arrays.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }
}
