package org.mingbai.eventlog.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * Signs checkpoints of one log with one Ed25519 key. It never signs one that does not continue the last: where the log was exchanged or
 * put back it says so instead. How long it remembers the last is the {@link CheckpointMemory}'s. Safe for many threads.
 */
public final class CheckpointSigner {

    public static final int SEED_BYTES = 32;

    private final String origin;
    private final MerkleLog tree;
    private final KeyPair keys;
    private final VerifierKey verifier;
    private final Continuity continuity;

    /** One that remembers as long as the process lasts, for whoever looks at a log from outside. */
    public CheckpointSigner(String origin, byte[] seed, MerkleLog tree) {
        this(origin, seed, tree, new Continuity(tree, CheckpointMemory.ofThisProcess()));
    }

    /**
     * @param origin names the log, and the key; without spaces, as {@code example.gov.cn/hotline}
     * @param seed   the secret: 32 random bytes
     */
    public CheckpointSigner(String origin, byte[] seed, MerkleLog tree, Continuity continuity) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("the seed of a checkpoint key has 32 bytes, not " + seed.length);
        }
        this.origin = origin;
        this.tree = tree;
        this.continuity = continuity;
        this.keys = keys(seed);
        byte[] encoded = keys.getPublic().getEncoded();
        this.verifier = new VerifierKey(origin, Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length));
    }

    /** The platform makes the public key only together with the secret one: it is given the secret as if it had drawn it by lot. */
    private static KeyPair keys(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                @Serial
                private static final long serialVersionUID = 1L;

                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks Ed25519", e);
        }
    }

    public VerifierKey verifierKey() {
        return verifier;
    }

    /**
     * The log at this size, signed; it is remembered before it is given out.
     *
     * @throws LogNotContinuedException if the log is not the one that was signed before
     */
    public synchronized SignedNote sign(long size) {
        var checkpoint = new Checkpoint(origin, size, tree.root(size));
        continuity.remember(checkpoint);
        return sign(checkpoint.text());
    }

    SignedNote sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return SignedNote.signed(text, verifier, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checkpoint cannot be signed", e);
        }
    }
}
