package org.mingbai.commitment.write.card;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;

/** Versions go up one by one and are never rewritten: tickets stay pinned to them. What was published already changes nothing. */
public final class PublishProcedureCardDecider {

    private PublishProcedureCardDecider() {
    }

    /** @param cards the versions of this card so far */
    public static Decision decide(PublishProcedureCard c, Cards cards, Context ctx) {
        var fault = CardRules.broken(c.steps());
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        var card = new ProcedureCardPublished(c.card(), c.version(), c.name(), c.steps(), c.pledge(), c.closeOfBusiness(), ctx.now());
        if (cards.published().stream().anyMatch(earlier -> samePromise(earlier, card))) {
            return Decision.accept();
        }
        int next = cards.newest(c.card()).map(ProcedureCardPublished::version).orElse(0) + 1;
        return c.version() == next ? Decision.accept(card) : Decision.refuse(new CardVersionOutOfTurn(c.card(), c.version(), next));
    }

    private static boolean samePromise(ProcedureCardPublished earlier, ProcedureCardPublished card) {
        return earlier.equals(new ProcedureCardPublished(card.card(), card.version(), card.name(), card.steps(), card.pledge(),
                card.closeOfBusiness(), earlier.occurredAt()));
    }
}
