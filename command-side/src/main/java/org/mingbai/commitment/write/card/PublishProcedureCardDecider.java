package org.mingbai.commitment.write.card;

import java.util.ArrayList;
import java.util.List;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.Replacement;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;

/** Versions go up one by one and are never rewritten: tickets stay pinned to them. What was published already changes nothing. */
public final class PublishProcedureCardDecider implements Decider<PublishProcedureCard> {

    @Override
    public Decision handle(PublishProcedureCard command, Facts facts, Context context) {
        return decide(command, facts.fold(Cards.FOLD, Cards.tag(command.card())), context);
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** The version was published with other content, or is not the next one. */
        record CardVersionOutOfTurn(CardId card, int version, int next) implements WhyNot, Conflict {

            @Override
            public String field() {
                return "version";
            }
        }

        /** Working days cannot be extended by calendar days, nor the reverse. */
        record ExtensionInOtherUnit(String step) implements WhyNot, Input {

            @Override
            public String field() {
                return "steps";
            }
        }

        /** The first step begins after the one before, and there is none. */
        record FirstStepFollowsNone(String step) implements WhyNot, Input {

            @Override
            public String field() {
                return "steps";
            }
        }

        /** The card bounds the reply on this line by no step, or by two. */
        record LineWithoutOneDeadline(HotlineLine line) implements WhyNot, Input {

            @Override
            public String field() {
                return "steps";
            }
        }

        /** The caller's deadline counts from acceptance of the call, so the step that bounds it begins there. */
        record ReplyNotBoundFromAcceptance(String step) implements WhyNot, Input {

            @Override
            public String field() {
                return "steps";
            }
        }

        /** Two steps of the card bear the same name, which is how their clocks are told apart. */
        record StepNamedTwice(String step) implements WhyNot, Input {

            @Override
            public String field() {
                return "steps";
            }
        }

        /** The step bounds the reply or may be extended, but has no limit to count. */
        record StepNeedsLimit(String step) implements WhyNot, Input {

            @Override
            public String field() {
                return "steps";
            }
        }
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
            return Decision.refuse(new WhyNot.CardVersionOutOfTurn(c.card(), c.version(), inForce + 1));
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
