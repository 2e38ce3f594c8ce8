package org.mingbai.intake.events;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.UnitCode;

/**
 * What was given with a call beside its words, and would be said again in a ticket of its own. It moves with the words.
 *
 * @param respondent whose name is sealed where the words are
 * @param card that a ticket was to be accepted under
 */
public record CallAbout(@Nullable Respondent respondent, @Nullable String category, @Nullable UnitCode district, @Nullable CardId card) {
}
