package org.mingbai.accountability.write.review;

import org.springframework.stereotype.Component;

import org.mingbai.accountability.write.CaseState;
import org.mingbai.accountability.write.PolicyInForce;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class DecideAppealHandler implements Handles<DecideAppeal> {

    @Override
    public Class<DecideAppeal> command() {
        return DecideAppeal.class;
    }

    @Override
    public Decision handle(DecideAppeal c, Facts facts, Context ctx) {
        return DecideAppealDecider.decide(c, new DecideAppealDecider.State(
                facts.fold(CaseState.FOLD, c.subject()), facts.fold(PolicyInForce.FOLD, PolicyInForce.TAG)), ctx);
    }
}
