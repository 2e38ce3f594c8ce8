package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** One upload of earlier messages. */
public record ImportId(String value) {

    private static final Pattern FORM = Pattern.compile("import-[a-z0-9-]{1,60}");

    public ImportId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an import id begins with import-");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
