package org.mingbai.accountability.write.appeal;

import org.springframework.stereotype.Component;

import org.mingbai.accountability.write.CaseState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class LodgeAppealHandler implements Handles<LodgeAppeal> {

    @Override
    public Class<LodgeAppeal> command() {
        return LodgeAppeal.class;
    }

    @Override
    public Decision handle(LodgeAppeal c, Facts facts, Context ctx) {
        return LodgeAppealDecider.decide(c, facts.fold(CaseState.FOLD, c.subject()), ctx);
    }
}
