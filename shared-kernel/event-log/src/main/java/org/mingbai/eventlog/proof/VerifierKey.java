package org.mingbai.eventlog.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import org.mingbai.eventlog.format.Sha256;

/**
 * The public half of a checkpoint key, in the text form of signed notes: {@code name+key id in hex+base64(type ‖ public key)}. Whoever
 * verifies gets it once, by another way than the log.
 */
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();
    /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] X509 = HEX.parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;

    VerifierKey(String name, byte[] key) {
        if (name.isBlank() || name.chars().anyMatch(c -> Character.isWhitespace(c) || c == '+')) {
            throw new MalformedProofException("the name of a key has neither spaces nor +");
        }
        this.name = name;
        this.key = key.clone();
    }

    /** @throws MalformedProofException if the text is no verifier key, or its id is not that of its key */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedProofException("a verifier key has the form name+id+key");
        }
        byte[] typed = base64(parts[2]);
        if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
            throw new MalformedProofException("the verifier key " + parts[0] + " is no Ed25519 key");
        }
        var key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HEX.formatHex(key.id()).equals(parts[1])) {
            throw new MalformedProofException("the verifier key " + parts[0] + " does not have the id " + parts[1] + ": was it cut?");
        }
        return key;
    }

    /** In its one canonical form: the decoder lets the unused bits of the last character be anything, so another text would say the same. */
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedProofException("not base64: " + text, e);
        }
        throw new MalformedProofException("not base64 in its canonical form: " + text);
    }

    public String name() {
        return name;
    }

    /** Four bytes: SHA-256(name ‖ newline ‖ type ‖ public key), cut. */
    byte[] id() {
        return Arrays.copyOf(Sha256.of((name + "\n").getBytes(UTF_8), new byte[] {ED25519}, key), 4);
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_BYTES);
        System.arraycopy(key, 0, encoded, X509.length, KEY_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public String toString() {
        byte[] typed = new byte[1 + KEY_BYTES];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, KEY_BYTES);
        return name + '+' + HEX.formatHex(id()) + '+' + Base64.getEncoder().encodeToString(typed);
    }
}
