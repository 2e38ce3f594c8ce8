package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** A person of the organisation: holds posts, is found at fault, decides. The name stands apart, encrypted. */
public record PersonId(String value) {

    private static final Pattern FORM = Pattern.compile("person-[a-z0-9-]{1,60}");

    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a person id begins with person-");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
