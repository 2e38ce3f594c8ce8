package org.mingbai.accountability.write.decide;

import org.mingbai.accountability.events.SanctionDecided;
import org.mingbai.accountability.write.CaseState;
import org.mingbai.accountability.write.Judging;
import org.mingbai.accountability.write.PolicyInForce;
import org.mingbai.accountability.write.SanctionNotAllowed;
import org.mingbai.accountability.write.Stage;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;

/** Only a verified fault is sanctioned, and only as the policy in force allows; the event keeps that policy's version. */
public final class DecideSanctionDecider implements Decider<DecideSanction> {

    @Override
    public Decision handle(DecideSanction c, Facts facts, Context ctx) {
        return decide(c, new State(
                facts.fold(CaseState.FOLD, c.subject()), facts.fold(PolicyInForce.FOLD, PolicyInForce.TAG)), ctx);
    }

    /** The case, and what may follow. */
    public record State(CaseState faultCase, PolicyInForce policy) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** The fault is not verified, or was decided on already. */
        record FaultNotAwaitingDecision() implements WhyNot, Conflict {
        }
    }

    public static Decision decide(DecideSanction c, State s, Context ctx) {
        var hindrance = Judging.hindrance(c.faultCase(), s.faultCase(), ctx, Stage.VERIFIED, new WhyNot.FaultNotAwaitingDecision());
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        var fault = s.faultCase().opened().fault();
        if (!s.policy().allows(c.sanction(), fault)) {
            return Decision.refuse(new SanctionNotAllowed(fault));
        }
        return Decision.accept(new SanctionDecided(c.faultCase(), c.sanction(), s.policy().version(), c.legalBasis(),
                ctx.sealer().faultCase(c.faultCase(), "reason", c.reason()), ctx.now()));
    }
}
