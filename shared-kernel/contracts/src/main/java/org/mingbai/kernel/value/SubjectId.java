package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** A caller, without saying who: the identity stands apart, encrypted under this id. */
public record SubjectId(String value) {

    private static final Pattern FORM = Pattern.compile("subject-[a-z0-9-]{1,60}");

    public SubjectId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a subject id begins with subject-");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
