package org.mingbai.accountability.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.mingbai.accountability.Cases;
import org.mingbai.accountability.events.CatalogueFault;
import org.mingbai.accountability.events.FaultCataloguePublished;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionPolicyPublished;
import org.mingbai.accountability.events.SanctionRule;
import org.mingbai.accountability.write.FaultsInForce;
import org.mingbai.accountability.write.PolicyInForce;
import org.mingbai.accountability.write.publish.PublishFaultCatalogueDecider;
import org.mingbai.accountability.write.publish.PublishSanctionPolicyDecider;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.value.FaultCode;

class ShippedRulesTest {

    private static final List<FaultCode> FAULTS = ShippedRules.catalogue().faults().stream().map(CatalogueFault::code).toList();

    @Test
    void catalogue_and_policy_are_accepted_on_an_empty_log() {
        var catalogue = accepted(PublishFaultCatalogueDecider.decide(ShippedRules.catalogue(), FaultsInForce.FOLD.empty(),
                Cases.byLeader()));
        var policy = accepted(PublishSanctionPolicyDecider.decide(ShippedRules.policy(),
                new PublishSanctionPolicyDecider.State(FaultsInForce.FOLD.all(catalogue), PolicyInForce.FOLD.empty()), Cases.byLeader()));

        assertThat(catalogue).singleElement().isInstanceOf(FaultCataloguePublished.class);
        assertThat(policy).singleElement().isInstanceOf(SanctionPolicyPublished.class);
    }

    @Test
    void every_fault_may_be_answered_with_a_warning() {
        var warned = ShippedRules.policy().rules().stream().filter(rule -> rule.allowed().contains(Sanction.WARNING))
                .map(SanctionRule::fault).collect(Collectors.toSet());

        assertThat(warned).containsExactlyInAnyOrderElementsOf(FAULTS).contains(new FaultCode("overdue-handling"));
    }

    @Test
    void leaving_the_post_is_proposed_for_listed_offences_only() {
        var listed = ShippedRules.policy().rules().stream().filter(rule -> rule.allowed().contains(Sanction.LEAVE_POST_PROPOSAL))
                .map(rule -> rule.fault().value()).toList();

        assertThat(listed).contains("reporter-disclosed", "soliciting-benefits").doesNotContain("rude-attitude", "overdue-handling");
    }

    private static List<DomainEvent> accepted(Decision decision) {
        return ((Decision.Accepted) decision).events();
    }
}
