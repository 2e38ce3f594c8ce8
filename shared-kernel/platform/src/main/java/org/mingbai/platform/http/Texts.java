package org.mingbai.platform.http;

import org.jspecify.annotations.Nullable;

/** Text as typed, without the white space around it. White space alone, full-width too, is no text. */
public final class Texts {

    private Texts() {
    }

    public static String required(String field, String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw InvalidInputException.of(field, "required");
        }
        return stripped;
    }

    public static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
