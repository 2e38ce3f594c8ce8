package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** The name that somebody, or an automation, signs in or acts under. */
public record AccountId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9.-]{0,62}");

    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an account is a lower-case name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
