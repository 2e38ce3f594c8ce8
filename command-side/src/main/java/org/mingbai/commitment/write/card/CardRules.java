package org.mingbai.commitment.write.card;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.mingbai.commitment.write.card.PublishProcedureCardDecider.WhyNot;
import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.StepStart;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.HotlineLine;

/** What every card keeps to: whoever calls, on whichever line, is told one deadline, counted from acceptance. */
final class CardRules {

    private CardRules() {
    }

    static Optional<Refusal> broken(List<CardStep> steps) {
        var names = new HashSet<String>();
        for (var step : steps) {
            if (!names.add(step.name())) {
                return Optional.of(new WhyNot.StepNamedTwice(step.name()));
            }
            if (step.limit() == null && (step.boundsReply() || step.extension() != null)) {
                return Optional.of(new WhyNot.StepNeedsLimit(step.name()));
            }
            if (step.extension() != null && step.extension().unit() != step.limit().unit()) {
                return Optional.of(new WhyNot.ExtensionInOtherUnit(step.name()));
            }
            if (step.boundsReply() && step.start() != StepStart.ACCEPTANCE) {
                return Optional.of(new WhyNot.ReplyNotBoundFromAcceptance(step.name()));
            }
        }
        if (!steps.isEmpty() && steps.getFirst().start() == StepStart.PREVIOUS_STEP) {
            return Optional.of(new WhyNot.FirstStepFollowsNone(steps.getFirst().name()));
        }
        for (var line : HotlineLine.values()) {
            if (bounding(steps, line) != 1) {
                return Optional.of(new WhyNot.LineWithoutOneDeadline(line));
            }
        }
        return Optional.empty();
    }

    private static long bounding(List<CardStep> steps, HotlineLine line) {
        return steps.stream().filter(CardStep::boundsReply).filter(step -> step.lines().isEmpty() || step.lines().contains(line)).count();
    }
}
