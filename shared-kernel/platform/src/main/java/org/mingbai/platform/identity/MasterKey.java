package org.mingbai.platform.identity;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The 32 bytes that all other keys hang from. It encrypts nothing itself: each use has its own key, by HKDF-SHA256 (RFC 5869). */
public final class MasterKey {

    public static final String VARIABLE = "MINGBAI_MASTER_KEY";
    public static final String FORMER_VARIABLE = "MINGBAI_FORMER_MASTER_KEY";
    static final int BYTES = 32;

    private final byte[] secret;
    private final @Nullable MasterKey former;

    private MasterKey(byte[] secret, @Nullable MasterKey former) {
        this.secret = secret;
        this.former = former;
    }

    /** @throws MasterKeyException if the text is not 32 bytes in base64 */
    public static MasterKey ofBase64(String text) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            // without its cause, whose message quotes a part of the secret
            throw new MasterKeyException("the master key is not base64; make one with: openssl rand -base64 32");
        }
        if (secret.length != BYTES) {
            throw new MasterKeyException("the master key has " + secret.length + " bytes, not 32; make one with: openssl rand -base64 32");
        }
        return new MasterKey(secret, null);
    }

    /**
     * This key in place of the former one, whose keys are still read: what a store is opened with while its master key is changed. A
     * store that knows the former key only begins the change thereby.
     */
    public MasterKey succeeding(MasterKey former) {
        return new MasterKey(secret, former);
    }

    @Nullable MasterKey former() {
        return former;
    }

    /**
     * While the master key is changed, {@value #FORMER_VARIABLE} holds the one before.
     *
     * @throws MasterKeyException if {@value #VARIABLE} is not set, or one of the two is malformed
     * @throws WeakKeyException   if {@value #VARIABLE} can be guessed; the former one may be, so that it can be changed
     */
    public static MasterKey fromEnvironment(Map<String, String> environment) {
        @Nullable String text = environment.get(VARIABLE);
        if (text == null || text.isBlank()) {
            throw new MasterKeyException(VARIABLE + " is not set; it holds 32 bytes in base64, for example from: openssl rand -base64 32");
        }
        var key = ofBase64(text);
        if (Guessable.is(key.secret)) {
            throw new WeakKeyException(VARIABLE);
        }
        @Nullable String former = environment.get(FORMER_VARIABLE);
        return former == null || former.isBlank() ? key : key.succeeding(ofBase64(former));
    }

    /** For the demo profile only: the environment, else the file {@code master.key} of this folder, which is made if there is none. */
    public static MasterKey forDemo(Map<String, String> environment, Path folder) {
        return environment.containsKey(VARIABLE) ? fromEnvironment(environment) : ofBase64(new MasterKeyFile(folder).readOrMake());
    }

    byte[] derive(KeyPurpose purpose) {
        try {
            return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], purpose.info(), BYTES);
        } catch (GeneralSecurityException e) {
            throw new MasterKeyException("no key can be derived on this JDK", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
