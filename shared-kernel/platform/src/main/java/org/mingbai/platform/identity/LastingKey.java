package org.mingbai.platform.identity;

/** A key that stays the same under every master key, see {@link KeyPurpose#lasting}. */
public final class LastingKey {

    private final byte[] secret;

    LastingKey(byte[] secret) {
        this.secret = secret.clone();
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "LastingKey";
    }
}
