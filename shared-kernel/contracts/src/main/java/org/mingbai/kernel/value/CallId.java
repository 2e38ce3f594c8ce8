package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** One contact on one hotline line. */
public record CallId(String value) {

    private static final Pattern FORM = Pattern.compile("call-[a-z0-9-]{1,60}");

    public CallId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a call id begins with call-");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
