package org.mingbai.eventlog.format;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4), which every Java platform has to offer. */
public final class Sha256 {

    public static final int LENGTH = 32;

    private Sha256() {
    }

    /** The hash of the parts, one after the other. */
    public static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("this Java platform lacks SHA-256", e);
        }
    }
}
