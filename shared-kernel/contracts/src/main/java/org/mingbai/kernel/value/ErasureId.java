package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** One erasure of personal data. */
public record ErasureId(String value) {

    private static final Pattern FORM = Pattern.compile("erasure-[a-z0-9-]{1,60}");

    public ErasureId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an erasure id begins with erasure-");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
