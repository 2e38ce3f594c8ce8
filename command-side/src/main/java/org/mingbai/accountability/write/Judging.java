package org.mingbai.accountability.write;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.value.FaultCaseId;

/** Who may judge a case: somebody with jurisdiction over the unit, and never on themselves. */
public final class Judging {

    private Judging() {
    }

    /**
     * Why the actor may not take this step, or null.
     *
     * @param step the stage in which the step is possible
     * @param otherwise the refusal for a case in any other stage
     */
    public static @Nullable Refusal hindrance(FaultCaseId id, CaseState state, Context ctx, Stage step, Refusal otherwise) {
        var opened = state.opened();
        if (opened == null) {
            return new UnknownFaultCase(id);
        }
        if (!ctx.actor().reaches(opened.path())) {
            return new OutsideJurisdiction();
        }
        if (opened.person() != null && opened.person().equals(ctx.actor().person())) {
            return new JudgeInOwnCase();
        }
        if (ctx.stale()) {
            return new StaleVersion();
        }
        return state.stage() == step ? null : otherwise;
    }
}
