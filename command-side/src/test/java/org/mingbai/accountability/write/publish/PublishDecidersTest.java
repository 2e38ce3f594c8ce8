package org.mingbai.accountability.write.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.mingbai.accountability.Cases;
import org.mingbai.accountability.events.CatalogueFault;
import org.mingbai.accountability.events.FaultCataloguePublished;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionRule;
import org.mingbai.accountability.write.FaultsInForce;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OtherVersionInForce;
import org.mingbai.kernel.refusal.Replacement;
import org.mingbai.kernel.refusal.WouldRemove;
import org.mingbai.kernel.value.FaultCode;

class PublishDecidersTest {

    private static final Replacement CONFIRMED = new Replacement(null, true);

    @Test
    void publishing_the_same_version_again_changes_nothing() {
        assertThat(PublishFaultCatalogueDecider.decide(new PublishFaultCatalogue(1, List.of(), Replacement.UNASKED), Cases.faults(), Cases.byLeader()))
                .isEqualTo(Decision.accept());
        assertThat(PublishSanctionPolicyDecider.decide(new PublishSanctionPolicy(3, List.of(), "法", Replacement.UNASKED),
                new PublishSanctionPolicyDecider.State(Cases.faults(), Cases.policy()), Cases.byLeader())).isEqualTo(Decision.accept());
    }

    @Test
    void a_newer_version_is_in_force_from_then_on() {
        var decision = PublishFaultCatalogueDecider.decide(
                new PublishFaultCatalogue(2, List.of(new CatalogueFault(Cases.LEAK, "泄密", "泄密")), CONFIRMED), Cases.faults(), Cases.byLeader());

        var published = (FaultCataloguePublished) ((Decision.Accepted) decision).events().getFirst();
        assertThat(FaultsInForce.FOLD.apply(Cases.faults(), published)).isEqualTo(new FaultsInForce(2, Set.of(Cases.LEAK)));
    }

    @Test
    void without_a_version_the_next_one_comes_into_force() {
        var decision = PublishFaultCatalogueDecider.decide(
                new PublishFaultCatalogue(null, List.of(new CatalogueFault(Cases.LEAK, "泄密", "泄密")), CONFIRMED), Cases.faults(), Cases.byLeader());

        assertThat(((FaultCataloguePublished) ((Decision.Accepted) decision).events().getFirst()).version()).isEqualTo(2);
    }

    @Test
    void a_catalogue_lists_each_fault_once() {
        var fault = new CatalogueFault(Cases.LEAK, "泄密", "泄密");

        assertThat(PublishFaultCatalogueDecider.decide(new PublishFaultCatalogue(null, List.of(fault, fault), Replacement.UNASKED), Cases.faults(),
                Cases.byLeader())).isEqualTo(Decision.refuse(new PublishFaultCatalogueDecider.WhyNot.FaultListedTwice(Cases.LEAK)));
    }

    @Test
    void a_rule_names_a_fault_of_the_catalogue() {
        var rule = new SanctionRule(new FaultCode("no-such-fault"), List.of(Sanction.WARNING));

        assertThat(PublishSanctionPolicyDecider.decide(new PublishSanctionPolicy(4, List.of(rule), "法", Replacement.UNASKED),
                new PublishSanctionPolicyDecider.State(Cases.faults(), Cases.policy()), Cases.byLeader()))
                .isEqualTo(Decision.refuse(new PublishSanctionPolicyDecider.WhyNot.RuleForUnknownFault(rule.fault())));
    }

    @Test
    void a_policy_has_one_rule_for_each_fault() {
        var rules = List.of(new SanctionRule(Cases.OVERDUE, List.of(Sanction.WARNING)), new SanctionRule(Cases.OVERDUE, List.of(Sanction.DEMERIT)));

        assertThat(PublishSanctionPolicyDecider.decide(new PublishSanctionPolicy(null, rules, "法", Replacement.UNASKED),
                new PublishSanctionPolicyDecider.State(Cases.faults(), Cases.policy()), Cases.byLeader()))
                .isEqualTo(Decision.refuse(new PublishSanctionPolicyDecider.WhyNot.TwoRulesForOneFault(Cases.OVERDUE)));
    }

    @Test
    void one_fault_does_not_wipe_the_catalogue_unseen() {
        var leak = List.of(new CatalogueFault(Cases.LEAK, "泄密", "泄密"));

        assertThat(PublishFaultCatalogueDecider.decide(new PublishFaultCatalogue(null, leak, Replacement.UNASKED), Cases.faults(), Cases.byLeader()))
                .isEqualTo(Decision.refuse(new WouldRemove("1", List.of("overdue-handling"))));
        assertThat(PublishFaultCatalogueDecider.decide(new PublishFaultCatalogue(null, leak, new Replacement("7", true)), Cases.faults(),
                Cases.byLeader())).isEqualTo(Decision.refuse(new OtherVersionInForce("7", "1")));
    }

    @Test
    void a_policy_that_takes_sanctions_from_a_fault_that_stays_has_to_be_meant() {
        var narrower = List.of(new SanctionRule(Cases.OVERDUE, List.of(Sanction.WARNING)),
                new SanctionRule(Cases.LEAK, List.of(Sanction.CRITICISM, Sanction.WARNING, Sanction.DEMERIT)));

        assertThat(policy(narrower, Replacement.UNASKED)).isEqualTo(Decision.refuse(new WouldRemove("3", List.of("overdue-handling criticism"))));
        assertThat(policy(narrower, new Replacement("3", true))).isInstanceOf(Decision.Accepted.class);
    }

    private static Decision policy(List<SanctionRule> rules, Replacement replacing) {
        return PublishSanctionPolicyDecider.decide(new PublishSanctionPolicy(null, rules, "法", replacing),
                new PublishSanctionPolicyDecider.State(Cases.faults(), Cases.policy()), Cases.byLeader());
    }
}
