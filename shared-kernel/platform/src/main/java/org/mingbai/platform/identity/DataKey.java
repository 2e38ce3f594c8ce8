package org.mingbai.platform.identity;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** The unwrapped key of one owner: AES-256-GCM with a random nonce per text. */
public final class DataKey {

    private final Aead aead;

    DataKey(Aead aead) {
        this.aead = aead;
    }

    byte[] encrypt(byte[] plain, byte[] context) {
        try {
            return aead.encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new IdentityException("the text cannot be encrypted", e);
        }
    }

    byte[] decrypt(byte[] cipher, byte[] context) {
        try {
            return aead.decrypt(cipher, context);
        } catch (GeneralSecurityException e) {
            throw new SealedTextRefusedException("the sealed text was altered, or belongs to another owner or field", e);
        }
    }

    @Override
    public String toString() {
        return "DataKey";
    }
}
