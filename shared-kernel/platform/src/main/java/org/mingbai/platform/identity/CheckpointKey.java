package org.mingbai.platform.identity;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The secret that signs checkpoints: 32 bytes, the seed of an Ed25519 key. It is a key of its own and not derived from the master key, so
 * that the keys of personal data can be exchanged and the verifier key that was given away stays.
 */
public final class CheckpointKey {

    public static final String VARIABLE = "MINGBAI_CHECKPOINT_KEY";

    private CheckpointKey() {
    }

    /** @throws MasterKeyException if {@value #VARIABLE} is set and malformed; empty where it is not set: then nothing is signed */
    public static Optional<byte[]> fromEnvironment(Map<String, String> environment) {
        var text = environment.get(VARIABLE);
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(seed(text));
    }

    /** For the demonstration: without the variable, a seed that follows from its master key. */
    public static byte[] forDemo(Map<String, String> environment, MasterKey master) {
        return fromEnvironment(environment).orElseGet(() -> master.derive(KeyPurpose.DEMO_CHECKPOINT));
    }

    private static byte[] seed(String text) {
        try {
            byte[] seed = Base64.getDecoder().decode(text.strip());
            if (seed.length == MasterKey.BYTES) {
                if (Guessable.is(seed)) {
                    throw new WeakKeyException(VARIABLE);
                }
                return seed;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without its cause, whose message quotes a part of the secret
        }
        throw new MasterKeyException(VARIABLE + " is not 32 bytes in base64; make one with: openssl rand -base64 32");
    }
}
