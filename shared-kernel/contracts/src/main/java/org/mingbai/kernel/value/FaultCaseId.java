package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** One case about one suspected fault. */
public record FaultCaseId(String value) {

    private static final Pattern FORM = Pattern.compile("fault-[a-z0-9-]{1,60}");

    public FaultCaseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a fault case id begins with fault-");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
