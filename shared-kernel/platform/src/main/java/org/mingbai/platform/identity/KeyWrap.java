package org.mingbai.platform.identity;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Makes data keys and lets them rest only encrypted: AES-256-GCM under the wrapping key, bound to the owner's name. */
public final class KeyWrap {

    private static final int KEY_BYTES = 32;

    private final Aead wrapping;
    private final byte[] checkValue;

    public KeyWrap(MasterKey master) {
        try {
            wrapping = new AesGcmJce(master.derive(KeyPurpose.WRAPPING));
        } catch (GeneralSecurityException e) {
            throw new MasterKeyException("AES-256-GCM is not available on this JDK", e);
        }
        checkValue = master.derive(KeyPurpose.CHECK_VALUE);
    }

    /** What a store keeps to recognise its master key; derived one way, so it tells nothing of the keys. */
    public byte[] checkValue() {
        return checkValue.clone();
    }

    /** A new random key for this owner, in the form that may be stored. */
    public byte[] newWrapped(KeyOwner owner) {
        byte[] key = Random.randBytes(KEY_BYTES);
        try {
            return wrapping.encrypt(key, context(owner));
        } catch (GeneralSecurityException e) {
            throw new IdentityException("no key could be wrapped for " + owner, e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** @throws KeyStoreException if the stored bytes are not this owner's key */
    public DataKey unwrap(KeyOwner owner, byte[] wrapped) {
        try {
            return new DataKey(new AesGcmJce(wrapping.decrypt(wrapped, context(owner))));
        } catch (GeneralSecurityException e) {
            throw new KeyStoreException("the stored key of " + owner + " is damaged", e);
        }
    }

    private static byte[] context(KeyOwner owner) {
        return ("data key\n" + owner).getBytes(StandardCharsets.UTF_8);
    }
}
