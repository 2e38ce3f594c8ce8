package org.mingbai.accountability.write.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mingbai.accountability.events.FaultCataloguePublished;
import org.mingbai.accountability.write.FaultsInForce;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.FaultCode;

/** Versions go up. A version that was published before, or an older one, changes nothing: starting again publishes nothing again. */
public final class PublishFaultCatalogueDecider implements Decider<PublishFaultCatalogue> {

    @Override
    public Decision handle(PublishFaultCatalogue c, Facts facts, Context ctx) {
        return decide(c, facts.fold(FaultsInForce.FOLD, FaultsInForce.TAG), ctx);
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** A catalogue has each fault once: a second entry under the same code would leave open which one was meant. */
        record FaultListedTwice(FaultCode fault) implements WhyNot, Input {

            @Override
            public String field() {
                return "faults";
            }
        }
    }

    public static Decision decide(PublishFaultCatalogue c, FaultsInForce inForce, Context ctx) {
        int version = c.version() == null ? inForce.version() + 1 : c.version();
        if (version <= inForce.version()) {
            return Decision.accept();
        }
        var codes = new HashSet<FaultCode>();
        for (var fault : c.faults()) {
            if (!codes.add(fault.code())) {
                return Decision.refuse(new WhyNot.FaultListedTwice(fault.code()));
            }
        }
        return c.replacing().hindrance(Integer.toString(inForce.version()), parts(inForce.codes()), parts(codes)).map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new FaultCataloguePublished(version, c.faults(), ctx.now())));
    }

    private static List<String> parts(Set<FaultCode> codes) {
        return codes.stream().map(FaultCode::value).sorted().toList();
    }
}
