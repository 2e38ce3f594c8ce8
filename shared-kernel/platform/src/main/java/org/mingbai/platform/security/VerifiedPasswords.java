package org.mingbai.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers, in memory and only as a keyed hash, that a password fitted its slow hash. HTTP Basic brings the password with every
 * request; without this every request would cost the tens of milliseconds that make guessing expensive. A wrong password is never
 * remembered, so guessing stays as expensive as it was.
 */
final class VerifiedPasswords implements PasswordEncoder {

    private static final int REMEMBERED = 1_000;

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Map<String, Boolean> fitted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    VerifiedPasswords(PasswordEncoder slow) {
        this.slow = slow;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public String encode(CharSequence raw) {
        return slow.encode(raw);
    }

    @Override
    public boolean matches(CharSequence raw, String encoded) {
        var seen = keyed(encoded + "\n" + raw);
        synchronized (fitted) {
            if (fitted.containsKey(seen)) {
                return true;
            }
        }
        if (!slow.matches(raw, encoded)) {
            return false;
        }
        synchronized (fitted) {
            fitted.put(seen, true);
        }
        return true;
    }

    private String keyed(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }
}
