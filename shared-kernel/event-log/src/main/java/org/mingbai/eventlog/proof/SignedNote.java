package org.mingbai.eventlog.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * A text and its signatures (C2SP signed-note): the text ends with a newline, an empty line follows, then lines of
 * {@code — name base64(key id ‖ signature)}.
 *
 * @param text       what is signed, with its last newline
 * @param signatures the lines below, each with its newline
 */
public record SignedNote(String text, String signatures) {

    private static final String DASH = "— ";

    static SignedNote signed(String text, VerifierKey key, byte[] signature) {
        byte[] id = key.id();
        byte[] bytes = ByteBuffer.allocate(id.length + signature.length).put(id).put(signature).array();
        return new SignedNote(text, DASH + key.name() + ' ' + Base64.getEncoder().encodeToString(bytes) + '\n');
    }

    /** @throws MalformedProofException if the text has not the form of a signed note */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 >= note.length()) {
            throw new MalformedProofException("a signed note has a text, an empty line, and signatures");
        }
        return new SignedNote(note.substring(0, end + 1), note.substring(end + 2));
    }

    /** True if this key signed the text. Signatures by other keys do not matter. */
    public boolean isSignedBy(VerifierKey key) {
        return signatures.lines().anyMatch(line -> isBy(key, line));
    }

    private boolean isBy(VerifierKey key, String line) {
        if (!line.startsWith(DASH + key.name() + ' ')) {
            return false;
        }
        byte[] bytes = VerifierKey.base64(line.substring(DASH.length() + key.name().length() + 1));
        return bytes.length > 4 && Arrays.equals(Arrays.copyOf(bytes, 4), key.id())
                && key.verifies(text.getBytes(UTF_8), Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    @Override
    public String toString() {
        return text + '\n' + signatures;
    }
}
