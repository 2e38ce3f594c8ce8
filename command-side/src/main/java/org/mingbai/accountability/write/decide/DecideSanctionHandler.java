package org.mingbai.accountability.write.decide;

import org.springframework.stereotype.Component;

import org.mingbai.accountability.write.CaseState;
import org.mingbai.accountability.write.PolicyInForce;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class DecideSanctionHandler implements Handles<DecideSanction> {

    @Override
    public Class<DecideSanction> command() {
        return DecideSanction.class;
    }

    @Override
    public Decision handle(DecideSanction c, Facts facts, Context ctx) {
        return DecideSanctionDecider.decide(c, new DecideSanctionDecider.State(
                facts.fold(CaseState.FOLD, c.subject()), facts.fold(PolicyInForce.FOLD, PolicyInForce.TAG)), ctx);
    }
}
