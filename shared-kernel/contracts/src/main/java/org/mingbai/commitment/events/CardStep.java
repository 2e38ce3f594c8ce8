package org.mingbai.commitment.events;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.time.Limit;

/**
 * One step of a procedure card.
 *
 * @param name what is done, in Chinese as published
 * @param lines the hotline lines that the step holds for, empty for all; a card may promise less time for a policy question
 * @param limit how long it may take, or null where the law names no day count
 * @param extension the most by which a leader may extend it, in the unit of the limit; null where it may not be extended
 * @param start when its clock begins
 * @param boundsReply true for the step whose limit is the ticket's deadline
 * @param source the article that the limit stands on
 * @param verified false until an administrator has confirmed it against the official text
 */
public record CardStep(String name, List<HotlineLine> lines, @Nullable Limit limit, @Nullable Limit extension, StepStart start,
                       boolean boundsReply, String source, boolean verified) {

    public CardStep {
        lines = List.copyOf(lines);
    }
}
