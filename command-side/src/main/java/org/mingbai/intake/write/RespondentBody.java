package org.mingbai.intake.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.platform.identity.IdNumbers;

/** Whom or what a call is about, as an operator sends it. */
public record RespondentBody(@NotNull RespondentKind kind, @NotBlank @Size(max = 200) String name, @Size(max = 100) @Nullable String id) {

    public static @Nullable Named named(@Nullable RespondentBody body) {
        return body == null ? null : new Named(body.kind, body.name.strip(), registered(body.id));
    }

    /** What looks like the number of a person or an employer is kept in its one form, so that it is the same wherever it is compared. */
    private static @Nullable String registered(@Nullable String id) {
        return id == null || id.isBlank() ? null : IdNumbers.normalise(id.strip()).orElse(id.strip());
    }
}
