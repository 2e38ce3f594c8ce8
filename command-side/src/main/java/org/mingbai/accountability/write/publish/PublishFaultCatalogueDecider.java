package org.mingbai.accountability.write.publish;

import org.mingbai.accountability.events.FaultCataloguePublished;
import org.mingbai.accountability.write.FaultsInForce;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;

/** Versions go up. A version that was published before, or an older one, changes nothing: starting again publishes nothing again. */
public final class PublishFaultCatalogueDecider {

    private PublishFaultCatalogueDecider() {
    }

    public static Decision decide(PublishFaultCatalogue c, FaultsInForce inForce, Context ctx) {
        return c.version() <= inForce.version() ? Decision.accept()
                : Decision.accept(new FaultCataloguePublished(c.version(), c.faults(), ctx.now()));
    }
}
