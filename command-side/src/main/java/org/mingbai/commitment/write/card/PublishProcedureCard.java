package org.mingbai.commitment.write.card;

import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.commitment.events.CardStep;
import org.mingbai.kernel.value.CardId;
import org.mingbai.time.Pledge;

/** Put a version of a procedure card in force. Who publishes says which version it is, so that nobody overtakes somebody unseen. */
public record PublishProcedureCard(CardId card, int version, String name, List<CardStep> steps, Pledge pledge,
                                   @Nullable LocalTime closeOfBusiness) {

    public PublishProcedureCard {
        steps = List.copyOf(steps);
    }
}
