package org.mingbai.platform.security;

import java.util.regex.Pattern;

/** The forms in which a password's hash may stand in the configuration. */
final class PasswordHash {

    static final int LEAST_COST = 10;
    /** Beyond it a sign-in takes seconds, and a few of them all the processors. */
    static final int MOST_COST = 14;
    private static final Pattern BCRYPT = Pattern.compile("\\{bcrypt}\\$2[aby]?\\$([0-9]{2})\\$[./A-Za-z0-9]{53}");
    private static final String PLAIN = "{noop}";

    private PasswordHash() {
    }

    /** The cost of a bcrypt hash, 0 for anything else. */
    static int cost(String hash) {
        var bcrypt = BCRYPT.matcher(hash);
        return bcrypt.matches() ? Integer.parseInt(bcrypt.group(1)) : 0;
    }

    /** A hash that no password is known for. */
    static String nobodys(int cost) {
        return "{bcrypt}$2b$%02d$".formatted(cost) + ".".repeat(53);
    }

    /**
     * @param demo whose password everybody knows anyway, so it may stand there as it is
     * @throws PasswordHashRefusedException for what protects no password
     */
    static String require(String account, String hash, boolean demo) {
        int cost = cost(hash);
        boolean plain = hash.startsWith(PLAIN) && hash.length() > PLAIN.length();
        if (demo && plain || cost >= LEAST_COST && cost <= MOST_COST) {
            return hash;
        }
        throw new PasswordHashRefusedException(account, cost > 0 ? "its bcrypt cost is " + cost + ", not from " + LEAST_COST + " to " + MOST_COST
                : plain ? "{noop} is the password itself"
                : hash.startsWith("{bcrypt}") ? "what follows {bcrypt} is no whole bcrypt hash of 60 characters"
                : "only {bcrypt} hashes are taken");
    }
}
