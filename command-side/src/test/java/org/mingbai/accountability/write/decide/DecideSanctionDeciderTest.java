package org.mingbai.accountability.write.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.mingbai.accountability.Cases;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionDecided;
import org.mingbai.accountability.write.CaseState;
import org.mingbai.accountability.write.JudgeInOwnCase;
import org.mingbai.accountability.write.PolicyInForce;
import org.mingbai.accountability.write.SanctionNotAllowed;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;

class DecideSanctionDeciderTest {

    @Test
    void a_decision_keeps_the_version_of_the_policy() {
        var decision = decide(Sanction.WARNING, Cases.after(Cases.opened(), Cases.verified()), Cases.byLeader());

        assertThat(decision).isEqualTo(Decision.accept(new SanctionDecided(Cases.CASE, Sanction.WARNING, 3, "政务处分法第八条",
                Cases.sealed("reason", "初犯"), Cases.NOW)));
    }

    @Test
    void the_policy_says_what_may_follow_from_which_fault() {
        assertThat(decide(Sanction.DEMERIT, Cases.after(Cases.opened(), Cases.verified()), Cases.byLeader()))
                .isEqualTo(Decision.refuse(new SanctionNotAllowed(Cases.OVERDUE)));
    }

    @Test
    void without_a_policy_nothing_follows() {
        var state = new DecideSanctionDecider.State(Cases.after(Cases.opened(), Cases.verified()), PolicyInForce.FOLD.empty());

        assertThat(DecideSanctionDecider.decide(new DecideSanction(Cases.CASE, Sanction.WARNING, "法", "由"), state, Cases.byLeader()))
                .isEqualTo(Decision.refuse(new SanctionNotAllowed(Cases.OVERDUE)));
    }

    @Test
    void only_a_verified_fault_is_decided_on_and_only_once() {
        var refused = Decision.refuse(new DecideSanctionDecider.WhyNot.FaultNotAwaitingDecision());

        assertThat(decide(Sanction.WARNING, Cases.after(Cases.opened()), Cases.byLeader())).isEqualTo(refused);
        assertThat(decide(Sanction.WARNING, Cases.after(Cases.opened(), Cases.unfounded()), Cases.byLeader())).isEqualTo(refused);
        assertThat(decide(Sanction.WARNING, Cases.after(Cases.opened(), Cases.verified(), Cases.decided(Sanction.WARNING)),
                Cases.byLeader())).isEqualTo(refused);
    }

    @Test
    void nobody_decides_on_themselves() {
        assertThat(decide(Sanction.WARNING, Cases.after(Cases.opened(), Cases.verified()), Cases.by(Cases.ZHANG, Cases.PROVINCE, false)))
                .isEqualTo(Decision.refuse(new JudgeInOwnCase()));
    }

    private static Decision decide(Sanction sanction, CaseState state, Context by) {
        return DecideSanctionDecider.decide(new DecideSanction(Cases.CASE, sanction, "政务处分法第八条", "初犯"),
                new DecideSanctionDecider.State(state, Cases.policy()), by);
    }
}
