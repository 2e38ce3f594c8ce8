package org.mingbai.commitment.write.card;

import java.util.ArrayList;
import java.util.List;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Replacement;

/** Versions go up one by one and are never rewritten: tickets stay pinned to them. What was published already changes nothing. */
public final class PublishProcedureCardDecider implements Decider<PublishProcedureCard> {

    @Override
    public Decision handle(PublishProcedureCard command, Facts facts, Context context) {
        return decide(command, facts.fold(Cards.FOLD, Cards.tag(command.card())), context);
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
        var newest = cards.newest(c.card());
        int inForce = newest.map(ProcedureCardPublished::version).orElse(0);
        if (c.version() != inForce + 1) {
            return Decision.refuse(new CardVersionOutOfTurn(c.card(), c.version(), inForce + 1));
        }
        // the number of the version says which one was seen
        return Replacement.of(inForce, c.confirm())
                .hindrance(Integer.toString(inForce), newest.map(PublishProcedureCardDecider::parts).orElse(List.of()), parts(card))
                .map(Decision::refuse).orElseGet(() -> Decision.accept(card));
    }

    /** The steps and what each promises: a step that stays may still lose its limit. */
    private static List<String> parts(ProcedureCardPublished card) {
        var parts = new ArrayList<String>();
        for (var step : card.steps()) {
            parts.add(step.name());
            if (step.limit() != null) {
                parts.add(step.name() + " limit");
            }
            if (step.extension() != null) {
                parts.add(step.name() + " extension");
            }
        }
        if (card.closeOfBusiness() != null) {
            parts.add("closeOfBusiness");
        }
        return parts;
    }

    private static boolean samePromise(ProcedureCardPublished earlier, ProcedureCardPublished card) {
        return earlier.equals(new ProcedureCardPublished(card.card(), card.version(), card.name(), card.steps(), card.pledge(),
                card.closeOfBusiness(), earlier.occurredAt()));
    }
}
