package org.mingbai.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Hmac(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    Hmac(LastingKey lasting) {
        this(lasting.secret());
    }

    byte[] of(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IdentityException("HMAC-SHA256 is not available on this JDK", e);
        }
    }

    byte[] of(String message) {
        return of(message.getBytes(StandardCharsets.UTF_8));
    }

    /** 43 letters of base64url. */
    String text(String message) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of(message));
    }

    String text(byte[] message) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of(message));
    }
}
