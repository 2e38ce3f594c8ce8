package org.mingbai.tools;

import java.util.Base64;

import org.mingbai.eventlog.proof.CheckpointSigner;
import org.mingbai.eventlog.proof.MalformedProofException;
import org.mingbai.eventlog.proof.MerkleLog;

import picocli.CommandLine.Option;

/** The name of the log, and the secret that signs for it: from the environment, never from the command line, which others can see. */
final class SigningKey {

    private static final String VARIABLE = "MINGBAI_CHECKPOINT_KEY";

    @Option(names = "--origin", paramLabel = "NAME", required = true, description = "names the log, as example.gov.cn/hotline; the secret comes from "
            + VARIABLE + ": 32 bytes in base64")
    private String origin;

    CheckpointSigner signer(MerkleLog tree) {
        var secret = System.getenv(VARIABLE);
        if (secret == null) {
            throw new MalformedProofException(VARIABLE + " is not set; it holds 32 bytes in base64, for example from: openssl rand -base64 32");
        }
        try {
            return new CheckpointSigner(origin, Base64.getDecoder().decode(secret.strip()), tree);
        } catch (IllegalArgumentException wrong) {
            throw new MalformedProofException(VARIABLE + " does not hold 32 bytes in base64");
        }
    }
}
