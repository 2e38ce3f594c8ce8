package org.mingbai.platform.identity;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number in its one form.
 *
 * @param line as dialled inside China (mobile {@code 139…}, landline with its trunk zero {@code 0311…}, service number {@code 12333}), or
 *             with {@code +} and the country code
 * @param extension the digits dialled after the line has answered; null where only the line is known
 */
public record Phone(String line, @Nullable String extension) {

    static final String EXTENSION = "x";

    /** The line, or the line and its extension: {@code 031186990123x802}. */
    public String normal() {
        return extension == null ? line : line + EXTENSION + extension;
    }
}
