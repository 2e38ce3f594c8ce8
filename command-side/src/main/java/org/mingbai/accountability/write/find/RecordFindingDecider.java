package org.mingbai.accountability.write.find;

import org.mingbai.accountability.events.FaultFound;
import org.mingbai.accountability.write.CaseState;
import org.mingbai.accountability.write.Judging;
import org.mingbai.accountability.write.Stage;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;

/** There is one finding per case; what comes out wrong afterwards is corrected on appeal, in the open. */
public final class RecordFindingDecider implements Decider<RecordFinding> {

    @Override
    public Decision handle(RecordFinding c, Facts facts, Context ctx) {
        return decide(c, facts.fold(CaseState.FOLD, c.subject()), ctx);
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** The case has its finding already. */
        record FindingAlreadyMade() implements WhyNot, Conflict {
        }
    }

    public static Decision decide(RecordFinding c, CaseState state, Context ctx) {
        var hindrance = Judging.hindrance(c.faultCase(), state, ctx, Stage.OPENED, new WhyNot.FindingAlreadyMade());
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        return Decision.accept(new FaultFound(c.faultCase(), c.verified(),
                ctx.sealer().faultCase(c.faultCase(), "grounds", c.grounds()), ctx.now()));
    }
}
