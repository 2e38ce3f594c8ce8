package org.mingbai.accountability.write.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.mingbai.accountability.Cases;
import org.mingbai.accountability.write.JudgeInOwnCase;
import org.mingbai.accountability.write.UnknownFaultCase;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;

class RecordFindingDeciderTest {

    private static final RecordFinding VERIFIED = new RecordFinding(Cases.CASE, true, "属实");

    @Test
    void an_open_case_gets_its_finding() {
        assertThat(RecordFindingDecider.decide(VERIFIED, Cases.after(Cases.opened()), Cases.byLeader()))
                .isEqualTo(Decision.accept(Cases.verified()));
    }

    @Test
    void there_is_one_finding_per_case() {
        assertThat(RecordFindingDecider.decide(VERIFIED, Cases.after(Cases.opened(), Cases.unfounded()), Cases.byLeader()))
                .isEqualTo(Decision.refuse(new RecordFindingDecider.WhyNot.FindingAlreadyMade()));
    }

    @Test
    void nobody_finds_on_themselves() {
        assertThat(RecordFindingDecider.decide(VERIFIED, Cases.after(Cases.opened()), Cases.by(Cases.ZHANG, Cases.PROVINCE, false)))
                .isEqualTo(Decision.refuse(new JudgeInOwnCase()));
    }

    @Test
    void unknown_then_jurisdiction_then_version_then_state() {
        var found = Cases.after(Cases.opened(), Cases.verified());

        assertThat(RecordFindingDecider.decide(VERIFIED, Cases.after(), Cases.by(Cases.LEADER, Cases.OTHER_CITY, true)))
                .isEqualTo(Decision.refuse(new UnknownFaultCase(Cases.CASE)));
        assertThat(RecordFindingDecider.decide(VERIFIED, found, Cases.by(Cases.LEADER, Cases.OTHER_CITY, true)))
                .isEqualTo(Decision.refuse(new OutsideJurisdiction()));
        assertThat(RecordFindingDecider.decide(VERIFIED, found, Cases.by(Cases.LEADER, Cases.CITY, true)))
                .isEqualTo(Decision.refuse(new StaleVersion()));
    }
}
