package org.mingbai.accountability.write.publish;

import org.springframework.stereotype.Component;

import org.mingbai.accountability.write.FaultsInForce;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class PublishFaultCatalogueHandler implements Handles<PublishFaultCatalogue> {

    @Override
    public Class<PublishFaultCatalogue> command() {
        return PublishFaultCatalogue.class;
    }

    @Override
    public Decision handle(PublishFaultCatalogue c, Facts facts, Context ctx) {
        return PublishFaultCatalogueDecider.decide(c, facts.fold(FaultsInForce.FOLD, FaultsInForce.TAG), ctx);
    }
}
