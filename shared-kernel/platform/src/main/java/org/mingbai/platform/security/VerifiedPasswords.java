package org.mingbai.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers, in memory and only as a keyed hash, that a password fitted its slow hash. HTTP Basic brings the password with every
 * request; without this every request would cost the tens of milliseconds that make guessing expensive. A wrong password is never
 * remembered, so guessing stays as expensive as it was. Only so many are hashed at once: who asks for more than the processors can do
 * stops nobody's work, but waits.
 */
final class VerifiedPasswords implements PasswordEncoder {

    private static final int REMEMBERED = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final PasswordEncoder slow;
    private final Semaphore atOnce;
    private final SecretKeySpec key;
    private final Map<String, Boolean> fitted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param atOnce how many hashes are computed side by side */
    VerifiedPasswords(PasswordEncoder slow, int atOnce) {
        this.slow = slow;
        this.atOnce = new Semaphore(atOnce, true);
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
        if (!inTurn(raw, encoded)) {
            return false;
        }
        synchronized (fitted) {
            fitted.put(seen, true);
        }
        return true;
    }

    private boolean inTurn(CharSequence raw, String encoded) {
        try {
            if (!atOnce.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SignInsCrowdedException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SignInsCrowdedException();
        }
        try {
            return slow.matches(raw, encoded);
        } finally {
            atOnce.release();
        }
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
