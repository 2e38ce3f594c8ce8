package org.mingbai.commitment.events;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CardId;
import org.mingbai.time.Pledge;

/**
 * A version of a procedure card (明白卡) is in force for tickets accepted from now on. {@code closeOfBusiness} is null where days end at 24:00.
 */
@EventType(name = "commitment.procedure-card-published")
public record ProcedureCardPublished(
        CardId card,
        int version,
        String name,
        List<CardStep> steps,
        Pledge pledge,
        @Nullable LocalTime closeOfBusiness,
        Instant occurredAt) implements CommitmentEvent {

    public ProcedureCardPublished {
        steps = List.copyOf(steps);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("card", card), Tag.of("cards", "published"));
    }
}
