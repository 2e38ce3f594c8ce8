package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** A fault of the published catalogue, such as overdue-handling. */
public record FaultCode(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,60}");

    public FaultCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a fault code is a lower-case name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
