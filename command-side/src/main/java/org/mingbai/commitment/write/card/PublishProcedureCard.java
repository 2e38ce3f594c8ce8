package org.mingbai.commitment.write.card;

import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.commitment.events.CardStep;
import org.mingbai.kernel.value.CardId;
import org.mingbai.time.Deadlines;
import org.mingbai.time.Pledge;

/**
 * Put a version of a procedure card in force. Who publishes says which version it is, so that nobody overtakes somebody unseen.
 *
 * @param confirm more of the version before is to vanish than comes
 */
public record PublishProcedureCard(CardId card, int version, String name, List<CardStep> steps, Pledge pledge,
                                   @Nullable LocalTime closeOfBusiness, @Nullable Boolean confirm) {

    public PublishProcedureCard {
        steps = List.copyOf(steps);
        closeOfBusiness = Deadlines.closing(closeOfBusiness);
    }
}
