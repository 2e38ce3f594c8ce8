package org.mingbai.accountability.write.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionPolicyPublished;
import org.mingbai.accountability.events.SanctionRule;
import org.mingbai.accountability.write.FaultsInForce;
import org.mingbai.accountability.write.PolicyInForce;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.FaultCode;

/** Versions go up; rules may only name faults of the catalogue in force, so that no rule is dead from the start. */
public final class PublishSanctionPolicyDecider implements Decider<PublishSanctionPolicy> {

    @Override
    public Decision handle(PublishSanctionPolicy c, Facts facts, Context ctx) {
        return decide(c, new State(
                facts.fold(FaultsInForce.FOLD, FaultsInForce.TAG), facts.fold(PolicyInForce.FOLD, PolicyInForce.TAG)), ctx);
    }

    /** What is published so far. */
    public record State(FaultsInForce faults, PolicyInForce policy) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** A rule of the policy names a fault that the catalogue does not have. */
        record RuleForUnknownFault(FaultCode fault) implements WhyNot, Input {

            @Override
            public String field() {
                return "rules";
            }
        }

        /** A second rule about the same fault would leave open which of the two allows what. */
        record TwoRulesForOneFault(FaultCode fault) implements WhyNot, Input {

            @Override
            public String field() {
                return "rules";
            }
        }
    }

    public static Decision decide(PublishSanctionPolicy c, State s, Context ctx) {
        int version = c.version() == null ? s.policy().version() + 1 : c.version();
        if (version <= s.policy().version()) {
            return Decision.accept();
        }
        var faults = new HashSet<FaultCode>();
        for (var rule : c.rules()) {
            if (!faults.add(rule.fault())) {
                return Decision.refuse(new WhyNot.TwoRulesForOneFault(rule.fault()));
            }
            if (!s.faults().codes().contains(rule.fault())) {
                return Decision.refuse(new WhyNot.RuleForUnknownFault(rule.fault()));
            }
        }
        return c.replacing().hindrance(Integer.toString(s.policy().version()), parts(s.policy().rules()), parts(c.rules())).map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new SanctionPolicyPublished(version, c.rules(), c.legalBasis(), ctx.now())));
    }

    /** What the policy allows, one sanction for one fault each: a rule that stays may still lose its sanctions. */
    private static List<String> parts(List<SanctionRule> rules) {
        return rules.stream().flatMap(rule -> rule.allowed().stream().map(sanction -> rule.fault() + " " + wire(sanction))).toList();
    }

    private static String wire(Sanction sanction) {
        return sanction.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
