package org.mingbai.accountability.write.publish;

import org.springframework.stereotype.Component;

import org.mingbai.accountability.write.FaultsInForce;
import org.mingbai.accountability.write.PolicyInForce;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class PublishSanctionPolicyHandler implements Handles<PublishSanctionPolicy> {

    @Override
    public Class<PublishSanctionPolicy> command() {
        return PublishSanctionPolicy.class;
    }

    @Override
    public Decision handle(PublishSanctionPolicy c, Facts facts, Context ctx) {
        return PublishSanctionPolicyDecider.decide(c, new PublishSanctionPolicyDecider.State(
                facts.fold(FaultsInForce.FOLD, FaultsInForce.TAG), facts.fold(PolicyInForce.FOLD, PolicyInForce.TAG)), ctx);
    }
}
