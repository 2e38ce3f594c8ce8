package org.mingbai.accountability.write.review;

import org.jspecify.annotations.Nullable;
import org.mingbai.accountability.events.AppealDecided;
import org.mingbai.accountability.events.Sanction;
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

/** A review confirms, reduces or revokes; it never makes the consequence graver, so nobody need fear to ask for one. */
public final class DecideAppealDecider implements Decider<DecideAppeal> {

    @Override
    public Decision handle(DecideAppeal c, Facts facts, Context ctx) {
        return decide(c, new State(
                facts.fold(CaseState.FOLD, c.subject()), facts.fold(PolicyInForce.FOLD, PolicyInForce.TAG)), ctx);
    }

    /** The case, and what may follow. */
    public record State(CaseState faultCase, PolicyInForce policy) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** No appeal of this case waits for a decision. */
        record NoAppealPending() implements WhyNot, Conflict {
        }

        /** A reduction names a sanction that is lower than the one decided; grades are in the order of {@code Sanction}. */
        record ReductionNeedsLowerSanction() implements WhyNot, Input {

            @Override
            public String field() {
                return "sanction";
            }
        }

        /** Upholding keeps the sanction and revoking ends it: another one contradicts the outcome. */
        record SanctionOnlyForReduction() implements WhyNot, Input {

            @Override
            public String field() {
                return "sanction";
            }
        }
    }

    public static Decision decide(DecideAppeal c, State s, Context ctx) {
        var hindrance = Judging.hindrance(c.faultCase(), s.faultCase(), ctx, Stage.APPEALED, new WhyNot.NoAppealPending());
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        var decided = s.faultCase().sanction();
        return switch (c.outcome()) {
            case UPHELD -> c.sanction() == null || c.sanction() == decided
                    ? finalWith(c, decided, ctx) : Decision.refuse(new WhyNot.SanctionOnlyForReduction());
            case REVOKED -> c.sanction() == null ? finalWith(c, null, ctx) : Decision.refuse(new WhyNot.SanctionOnlyForReduction());
            case REDUCED -> reduce(c, decided, s, ctx);
        };
    }

    private static Decision reduce(DecideAppeal c, Sanction decided, State s, Context ctx) {
        if (c.sanction() == null || c.sanction().compareTo(decided) >= 0) {
            return Decision.refuse(new WhyNot.ReductionNeedsLowerSanction());
        }
        var fault = s.faultCase().opened().fault();
        return s.policy().allows(c.sanction(), fault) ? finalWith(c, c.sanction(), ctx)
                : Decision.refuse(new SanctionNotAllowed(fault));
    }

    private static Decision finalWith(DecideAppeal c, @Nullable Sanction sanction, Context ctx) {
        return Decision.accept(new AppealDecided(c.faultCase(), c.outcome(), sanction,
                ctx.sealer().faultCase(c.faultCase(), "reason", c.reason()), ctx.now()));
    }
}
