package org.mingbai.accountability.write.appeal;

import org.mingbai.accountability.events.AppealLodged;
import org.mingbai.accountability.write.CaseState;
import org.mingbai.accountability.write.Stage;
import org.mingbai.accountability.write.UnknownFaultCase;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.StaleVersion;

/**
 * The right to a review belongs to the person of the case alone and follows that person to any other unit, so jurisdiction plays no
 * part. The decision stays in force meanwhile (政务处分法 art. 56).
 */
public final class LodgeAppealDecider implements Decider<LodgeAppeal> {

    @Override
    public Decision handle(LodgeAppeal c, Facts facts, Context ctx) {
        return decide(c, facts.fold(CaseState.FOLD, c.subject()), ctx);
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** Only the person whom the case is about may appeal. */
        record NotThePersonOfTheCase() implements WhyNot, Forbidden {
        }

        /** The case has no decision that is open to an appeal. */
        record NothingToAppeal() implements WhyNot, Conflict {
        }
    }

    public static Decision decide(LodgeAppeal c, CaseState state, Context ctx) {
        var opened = state.opened();
        if (opened == null) {
            return Decision.refuse(new UnknownFaultCase(c.faultCase()));
        }
        if (opened.person() == null || !opened.person().equals(ctx.actor().person())) {
            return Decision.refuse(new WhyNot.NotThePersonOfTheCase());
        }
        if (ctx.stale()) {
            return Decision.refuse(new StaleVersion());
        }
        if (state.stage() != Stage.DECIDED) {
            return Decision.refuse(new WhyNot.NothingToAppeal());
        }
        return Decision.accept(new AppealLodged(c.faultCase(),
                ctx.sealer().faultCase(c.faultCase(), "grounds", c.grounds()), ctx.now()));
    }
}
