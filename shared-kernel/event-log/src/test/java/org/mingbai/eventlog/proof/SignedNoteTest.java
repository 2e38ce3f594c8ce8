package org.mingbai.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;

/** Against the note that documents the format: its key, its text, its signature. */
class SignedNoteTest {

    private static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    /** The secret half of the published example: a type byte, then the seed. */
    private static final String SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String SIGNATURE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static CheckpointSigner signer() {
        byte[] typed = Base64.getDecoder().decode(SECRET);
        var log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());
        return new CheckpointSigner("PeterNeumann", Arrays.copyOfRange(typed, 1, typed.length), new MerkleLog(log));
    }

    @Test
    void the_published_note_is_verified() {
        var key = VerifierKey.parse(VERIFIER);
        assertThat(SignedNote.parse(TEXT + "\n" + SIGNATURE).isSignedBy(key)).isTrue();
        assertThat(SignedNote.parse(TEXT.replace("think", "thing") + "\n" + SIGNATURE).isSignedBy(key)).isFalse();
        assertThat(key).hasToString(VERIFIER);
    }

    @Test
    void its_key_signs_as_its_owner_did() {
        assertThat(signer().verifierKey()).hasToString(VERIFIER);
        assertThat(signer().sign(TEXT)).hasToString(TEXT + "\n" + SIGNATURE);
    }

    @Test
    void what_is_no_key_or_no_note_is_refused_with_its_reason() {
        assertThatThrownBy(() -> VerifierKey.parse("PeterNeumann")).isInstanceOf(MalformedProofException.class).hasMessageContaining("name+id+key");
        assertThatThrownBy(() -> VerifierKey.parse(VERIFIER.replace("c74f20a3", "c74f20a4"))).hasMessageContaining("was it cut?");
        assertThatThrownBy(() -> VerifierKey.parse(VERIFIER.replace("ARpc", "AUpc"))).hasMessageContaining("was it cut?");
        assertThatThrownBy(() -> SignedNote.parse(TEXT)).hasMessageContaining("an empty line, and signatures");
        assertThatThrownBy(() -> Checkpoint.verified(TEXT + "\n" + SIGNATURE, VerifierKey.parse(VERIFIER))).hasMessageContaining("three lines");
        assertThatThrownBy(() -> Checkpoint.verified(signer().sign(0).toString().replace("\n0\n", "\n1\n"), VerifierKey.parse(VERIFIER)))
                .hasMessageContaining("not signed by PeterNeumann");
    }

    /** The last character of these carries bits that no byte has. */
    @Test
    void another_spelling_of_the_same_bytes_is_refused() {
        assertThat(VerifierKey.base64("AAE=")).containsExactly(0, 1);
        for (var spelling : new String[] {"AAF=", "AB==", "AAE", "AAE= "}) {
            assertThatThrownBy(() -> VerifierKey.base64(spelling)).as(spelling).isInstanceOf(MalformedProofException.class);
        }
    }
}
