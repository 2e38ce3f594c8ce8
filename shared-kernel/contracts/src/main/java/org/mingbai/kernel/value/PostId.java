package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** A post of a unit: responsibility lies on it and is borne by who held it then. */
public record PostId(String value) {

    private static final Pattern FORM = Pattern.compile("post-[a-z0-9-]{1,60}");

    public PostId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a post id begins with post-");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
