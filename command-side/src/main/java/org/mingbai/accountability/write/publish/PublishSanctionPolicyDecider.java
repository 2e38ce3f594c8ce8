package org.mingbai.accountability.write.publish;

import org.mingbai.accountability.events.SanctionPolicyPublished;
import org.mingbai.accountability.write.FaultsInForce;
import org.mingbai.accountability.write.PolicyInForce;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;

/** Versions go up; rules may only name faults of the catalogue in force, so that no rule is dead from the start. */
public final class PublishSanctionPolicyDecider {

    private PublishSanctionPolicyDecider() {
    }

    /** What is published so far. */
    public record State(FaultsInForce faults, PolicyInForce policy) {
    }

    public static Decision decide(PublishSanctionPolicy c, State s, Context ctx) {
        int version = c.version() == null ? s.policy().version() + 1 : c.version();
        if (version <= s.policy().version()) {
            return Decision.accept();
        }
        for (var rule : c.rules()) {
            if (!s.faults().codes().contains(rule.fault())) {
                return Decision.refuse(new RuleForUnknownFault(rule.fault()));
            }
        }
        return Decision.accept(new SanctionPolicyPublished(version, c.rules(), c.legalBasis(), ctx.now()));
    }
}
