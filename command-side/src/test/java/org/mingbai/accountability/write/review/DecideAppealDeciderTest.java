package org.mingbai.accountability.write.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.mingbai.accountability.Cases;
import org.mingbai.accountability.events.AppealDecided;
import org.mingbai.accountability.events.AppealOutcome;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.write.CaseState;
import org.mingbai.accountability.write.JudgeInOwnCase;
import org.mingbai.accountability.write.SanctionNotAllowed;
import org.mingbai.kernel.Decision;

class DecideAppealDeciderTest {

    private static final CaseState APPEALED =
            Cases.after(Cases.opened(), Cases.verified(), Cases.decided(Sanction.WARNING), Cases.appealed());

    @Test
    void upholding_keeps_the_sanction() {
        assertThat(decide(AppealOutcome.UPHELD, null)).isEqualTo(finalWith(AppealOutcome.UPHELD, Sanction.WARNING));
        assertThat(decide(AppealOutcome.UPHELD, Sanction.WARNING)).isEqualTo(finalWith(AppealOutcome.UPHELD, Sanction.WARNING));
    }

    @Test
    void revoking_leaves_none() {
        assertThat(decide(AppealOutcome.REVOKED, null)).isEqualTo(finalWith(AppealOutcome.REVOKED, null));
    }

    @Test
    void reducing_names_a_lower_sanction() {
        assertThat(decide(AppealOutcome.REDUCED, Sanction.CRITICISM)).isEqualTo(finalWith(AppealOutcome.REDUCED, Sanction.CRITICISM));
        assertThat(decide(AppealOutcome.REDUCED, Sanction.WARNING)).isEqualTo(Decision.refuse(new DecideAppealDecider.WhyNot.ReductionNeedsLowerSanction()));
        assertThat(decide(AppealOutcome.REDUCED, Sanction.DISMISSAL)).isEqualTo(Decision.refuse(new DecideAppealDecider.WhyNot.ReductionNeedsLowerSanction()));
        assertThat(decide(AppealOutcome.REDUCED, null)).isEqualTo(Decision.refuse(new DecideAppealDecider.WhyNot.ReductionNeedsLowerSanction()));
    }

    @Test
    void another_sanction_contradicts_upholding_and_revoking() {
        assertThat(decide(AppealOutcome.UPHELD, Sanction.DISMISSAL)).isEqualTo(Decision.refuse(new DecideAppealDecider.WhyNot.SanctionOnlyForReduction()));
        assertThat(decide(AppealOutcome.REVOKED, Sanction.WARNING)).isEqualTo(Decision.refuse(new DecideAppealDecider.WhyNot.SanctionOnlyForReduction()));
    }

    @Test
    void what_is_lower_must_be_allowed_all_the_same() {
        var grave = Cases.after(Cases.opened(), Cases.verified(), Cases.decided(Sanction.DISMISSAL), Cases.appealed());

        assertThat(DecideAppealDecider.decide(command(AppealOutcome.REDUCED, Sanction.DEMERIT),
                new DecideAppealDecider.State(grave, Cases.policy()), Cases.byLeader()))
                .isEqualTo(Decision.refuse(new SanctionNotAllowed(Cases.OVERDUE)));
    }

    @Test
    void a_review_needs_an_appeal_and_ends_it() {
        var refused = Decision.refuse(new DecideAppealDecider.WhyNot.NoAppealPending());
        var decided = Cases.after(Cases.opened(), Cases.verified(), Cases.decided(Sanction.WARNING));
        var ended = CaseState.FOLD.apply(APPEALED, Cases.upheld());

        assertThat(DecideAppealDecider.decide(command(AppealOutcome.UPHELD, null), new DecideAppealDecider.State(decided, Cases.policy()),
                Cases.byLeader())).isEqualTo(refused);
        assertThat(DecideAppealDecider.decide(command(AppealOutcome.UPHELD, null), new DecideAppealDecider.State(ended, Cases.policy()),
                Cases.byLeader())).isEqualTo(refused);
    }

    @Test
    void nobody_reviews_themselves() {
        assertThat(DecideAppealDecider.decide(command(AppealOutcome.REVOKED, null), new DecideAppealDecider.State(APPEALED, Cases.policy()),
                Cases.by(Cases.ZHANG, Cases.PROVINCE, false))).isEqualTo(Decision.refuse(new JudgeInOwnCase()));
    }

    private static Decision decide(AppealOutcome outcome, @Nullable Sanction sanction) {
        return DecideAppealDecider.decide(command(outcome, sanction), new DecideAppealDecider.State(APPEALED, Cases.policy()),
                Cases.byLeader());
    }

    private static DecideAppeal command(AppealOutcome outcome, @Nullable Sanction sanction) {
        return new DecideAppeal(Cases.CASE, outcome, sanction, "复审");
    }

    private static Decision finalWith(AppealOutcome outcome, @Nullable Sanction sanction) {
        return Decision.accept(new AppealDecided(Cases.CASE, outcome, sanction, Cases.sealed("reason", "复审"), Cases.NOW));
    }
}
