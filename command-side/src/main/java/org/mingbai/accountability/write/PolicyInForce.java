package org.mingbai.accountability.write;

import java.util.List;

import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionPolicyPublished;
import org.mingbai.accountability.events.SanctionRule;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCode;

/** The newest version of the sanction policy; version 0, which allows nothing, while none is published. */
public record PolicyInForce(int version, List<SanctionRule> rules) {

    public static final Fold<PolicyInForce> FOLD =
            Fold.from(new PolicyInForce(0, List.of())).on(SanctionPolicyPublished.class, PolicyInForce::evolve);

    public static final Tag TAG = new Tag("sanction-policy", "published");

    public PolicyInForce {
        rules = List.copyOf(rules);
    }

    public boolean allows(Sanction sanction, FaultCode fault) {
        return rules.stream().anyMatch(rule -> rule.fault().equals(fault) && rule.allowed().contains(sanction));
    }

    private PolicyInForce evolve(SanctionPolicyPublished published) {
        return published.version() <= version ? this : new PolicyInForce(published.version(), published.rules());
    }
}
