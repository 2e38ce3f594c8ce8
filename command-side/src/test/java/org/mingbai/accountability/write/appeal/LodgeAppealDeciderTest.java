package org.mingbai.accountability.write.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.mingbai.accountability.Cases;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.write.CaseState;
import org.mingbai.accountability.write.UnknownFaultCase;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.StaleVersion;

class LodgeAppealDeciderTest {

    private static final LodgeAppeal APPEAL = new LodgeAppeal(Cases.CASE, "处理过重");
    private static final CaseState DECIDED = Cases.after(Cases.opened(), Cases.verified(), Cases.decided(Sanction.WARNING));

    @Test
    void the_person_of_the_case_appeals_from_wherever_they_work_now() {
        assertThat(LodgeAppealDecider.decide(APPEAL, DECIDED, Cases.by(Cases.ZHANG, Cases.OTHER_CITY, false)))
                .isEqualTo(Decision.accept(Cases.appealed()));
    }

    @Test
    void nobody_appeals_for_another() {
        assertThat(LodgeAppealDecider.decide(APPEAL, DECIDED, Cases.by(Cases.LI, Cases.PROVINCE, true)))
                .isEqualTo(Decision.refuse(new LodgeAppealDecider.WhyNot.NotThePersonOfTheCase()));
    }

    @Test
    void only_a_decision_is_appealed_and_only_once() {
        var person = Cases.by(Cases.ZHANG, Cases.CITY, false);
        var refused = Decision.refuse(new LodgeAppealDecider.WhyNot.NothingToAppeal());

        assertThat(LodgeAppealDecider.decide(APPEAL, Cases.after(Cases.opened(), Cases.verified()), person)).isEqualTo(refused);
        assertThat(LodgeAppealDecider.decide(APPEAL, Cases.after(Cases.opened(), Cases.verified(), Cases.decided(Sanction.WARNING),
                Cases.appealed()), person)).isEqualTo(refused);
    }

    @Test
    void unknown_comes_first_and_a_stale_version_before_the_state() {
        assertThat(LodgeAppealDecider.decide(APPEAL, Cases.after(), Cases.by(Cases.ZHANG, Cases.CITY, true)))
                .isEqualTo(Decision.refuse(new UnknownFaultCase(Cases.CASE)));
        assertThat(LodgeAppealDecider.decide(APPEAL, Cases.after(Cases.opened()), Cases.by(Cases.ZHANG, Cases.CITY, true)))
                .isEqualTo(Decision.refuse(new StaleVersion()));
    }
}
