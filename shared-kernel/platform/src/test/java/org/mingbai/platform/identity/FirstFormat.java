package org.mingbai.platform.identity;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

/** What the first version of the software stored, made here by hand. */
public final class FirstFormat {

    private FirstFormat() {
    }

    public static byte[] check(MasterKey master) {
        return master.derive(KeyPurpose.CHECK_VALUE);
    }

    public static byte[] wrapped(MasterKey master, KeyOwner owner) {
        try {
            return new AesGcmJce(master.derive(KeyPurpose.WRAPPING)).encrypt(Random.randBytes(32), context(owner));
        } catch (GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Text sealed in the field {@code text} under a key that was wrapped so. */
    public static SealedText seal(byte[] wrapped, MasterKey master, KeyOwner owner, String plain) {
        try {
            var key = new AesGcmJce(master.derive(KeyPurpose.WRAPPING)).decrypt(wrapped, context(owner));
            var place = (owner.kind() + "\n" + owner.id() + "\ntext").getBytes(StandardCharsets.UTF_8);
            var cipher = new AesGcmJce(key).encrypt(plain.getBytes(StandardCharsets.UTF_8), place);
            return new SealedText(Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(ByteBuffer.allocate(1 + cipher.length).put((byte) 1).put(cipher).array()));
        } catch (GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    public static String queryCode(MasterKey master, TicketNumber ticket) {
        return new QueryCodes(new LastingKey(master.derive(KeyPurpose.QUERY_CODE))).of(ticket);
    }

    private static byte[] context(KeyOwner owner) {
        return ("data key\n" + owner).getBytes(StandardCharsets.UTF_8);
    }
}
