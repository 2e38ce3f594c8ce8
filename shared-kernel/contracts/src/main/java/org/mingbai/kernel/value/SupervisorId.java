package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** An appointed public supervisor (社会监督员). */
public record SupervisorId(String value) {

    private static final Pattern FORM = Pattern.compile("supervisor-[a-z0-9-]{1,60}");

    public SupervisorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a supervisor id begins with supervisor-");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
