package org.mingbai.kernel.value;

import org.jspecify.annotations.Nullable;

/** The employer, unit, post or person complained about (被投诉对象). {@code name} is sealed under the ticket; {@code id} is the register id where known. */
public record Respondent(RespondentKind kind, SealedText name, @Nullable String id) {
}
