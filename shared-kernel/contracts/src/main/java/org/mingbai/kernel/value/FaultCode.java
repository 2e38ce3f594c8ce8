package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** A fault of the published catalogue, such as overdue-handling. */
public record FaultCode(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,60}");

    /** The one fault that happens when a ticket's deadline passes. */
    public static final FaultCode OVERDUE_HANDLING = new FaultCode("overdue-handling");

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
