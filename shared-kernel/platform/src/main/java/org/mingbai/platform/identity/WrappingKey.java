package org.mingbai.platform.identity;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The key of one master key under which others are wrapped. Wrapped is: the format, the first bytes of the master key's check value, the
 * ciphertext. The first format was the ciphertext alone; its length tells it apart.
 */
final class WrappingKey {

    private static final byte FORMAT = 2;
    private static final int NAME_BYTES = 8;
    private static final int HEAD_BYTES = 1 + NAME_BYTES;
    private static final int CIPHER_BYTES = 12 + 32 + 16;

    private final MasterKey master;
    private final Aead aead;
    private final byte[] check;

    WrappingKey(MasterKey master) {
        this.master = master;
        check = master.derive(KeyPurpose.CHECK_VALUE);
        try {
            aead = new AesGcmJce(master.derive(KeyPurpose.WRAPPING));
        } catch (GeneralSecurityException e) {
            throw new MasterKeyException("AES-256-GCM is not available on this JDK", e);
        }
    }

    /** What a store keeps to recognise its master key; derived one way, so it tells nothing of the keys. */
    String check() {
        return HexFormat.of().formatHex(check);
    }

    byte[] derive(KeyPurpose purpose) {
        return master.derive(purpose);
    }

    byte[] wrap(byte[] key, String context) {
        try {
            byte[] cipher = aead.encrypt(key, context.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(HEAD_BYTES + cipher.length).put(FORMAT).put(check, 0, NAME_BYTES).put(cipher).array();
        } catch (GeneralSecurityException e) {
            throw new IdentityException("the " + context + " could not be wrapped", e);
        }
    }

    /** Empty if it is not under this key, or not what the context says. */
    Optional<byte[]> unwrap(byte[] wrapped, String context) {
        byte[] cipher = isNamed(wrapped) ? Arrays.copyOfRange(wrapped, HEAD_BYTES, wrapped.length) : wrapped;
        try {
            return Optional.of(aead.decrypt(cipher, context.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException other) {
            return Optional.empty();
        }
    }

    static boolean isNamed(byte[] wrapped) {
        return wrapped.length == HEAD_BYTES + CIPHER_BYTES && wrapped[0] == FORMAT;
    }

    static String nameIn(byte[] wrapped) {
        return HexFormat.of().formatHex(wrapped, 1, HEAD_BYTES);
    }

    boolean hasWrapped(byte[] wrapped) {
        return isNamed(wrapped) && Arrays.equals(wrapped, 1, HEAD_BYTES, check, 0, NAME_BYTES);
    }
}
