package org.mingbai.commitment.write.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.mingbai.commitment.Promised;
import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.commitment.events.StepStart;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.WouldRemove;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.time.Limit;

class PublishProcedureCardDeciderTest {

    private static final CardId CARD = new CardId("wages");
    private static final Context NOW = Promised.at("2026-11-25T02:00:00Z", Promised.BEFORE);
    private static final Limit TEN = Limit.workingDays(10);
    private static final CardStep FINISH = bounding("办结", TEN);
    private static final CardStep CALL_BACK = step("回访", Limit.workingDays(1), null, StepStart.PREVIOUS_STEP);

    @Test
    void versions_go_up_one_by_one() {
        assertThat(publish(1, List.of(), FINISH, CALL_BACK)).isEqualTo(Decision.accept(published(1, FINISH, CALL_BACK)));
        assertThat(publish(2, List.of(published(1, FINISH)), FINISH, CALL_BACK)).isEqualTo(Decision.accept(published(2, FINISH, CALL_BACK)));
        assertThat(publish(3, List.of(published(1, FINISH)), FINISH)).isEqualTo(Decision.refuse(new PublishProcedureCardDecider.WhyNot.CardVersionOutOfTurn(CARD, 3, 2)));
    }

    @Test
    void a_published_version_is_never_rewritten_and_said_again_changes_nothing() {
        var both = List.of(published(1, FINISH), published(2, FINISH, CALL_BACK));
        assertThat(publish(1, both, FINISH)).isEqualTo(Decision.accept());
        assertThat(publish(1, both, bounding("办结", Limit.workingDays(11)))).isEqualTo(Decision.refuse(new PublishProcedureCardDecider.WhyNot.CardVersionOutOfTurn(CARD, 1, 3)));
    }

    @Test
    void a_version_that_drops_a_promise_has_to_be_meant() {
        var both = List.of(published(1, FINISH, CALL_BACK));
        assertThat(publish(2, both, FINISH)).isEqualTo(Decision.refuse(new WouldRemove("1", List.of("回访", "回访 limit"))));
        assertThat(publish(2, both, true, FINISH)).isEqualTo(Decision.accept(published(2, FINISH)));
        assertThat(publish(2, both, FINISH, step("回访", null, null, StepStart.PREVIOUS_STEP)))
                .isEqualTo(Decision.refuse(new WouldRemove("1", List.of("回访 limit"))));
        assertThat(publish(2, both, bounding("办结", Limit.workingDays(5)), CALL_BACK)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void every_line_has_exactly_one_deadline() {
        var policyOnly = new CardStep("答复", List.of(HotlineLine.POLICY), TEN, null, StepStart.ACCEPTANCE, true, "示例", false);
        assertThat(refusal(policyOnly)).isEqualTo(new PublishProcedureCardDecider.WhyNot.LineWithoutOneDeadline(HotlineLine.COMPLAINT));
        assertThat(refusal(FINISH, policyOnly)).isEqualTo(new PublishProcedureCardDecider.WhyNot.LineWithoutOneDeadline(HotlineLine.POLICY));
        assertThat(refusal(step("受理", TEN, null, StepStart.ACCEPTANCE))).isEqualTo(new PublishProcedureCardDecider.WhyNot.LineWithoutOneDeadline(HotlineLine.COMPLAINT));
        assertThat(refusal()).isEqualTo(new PublishProcedureCardDecider.WhyNot.LineWithoutOneDeadline(HotlineLine.COMPLAINT));
    }

    @Test
    void the_callers_deadline_is_a_limit_counted_from_acceptance() {
        assertThat(refusal(bounding("办结", null))).isEqualTo(new PublishProcedureCardDecider.WhyNot.StepNeedsLimit("办结"));
        assertThat(refusal(new CardStep("办结", List.of(), TEN, null, StepStart.PREVIOUS_STEP, true, "示例", false)))
                .isEqualTo(new PublishProcedureCardDecider.WhyNot.ReplyNotBoundFromAcceptance("办结"));
    }

    @Test
    void an_extension_is_in_the_days_of_its_limit() {
        assertThat(refusal(FINISH, step("调查", null, TEN, StepStart.PREVIOUS_STEP))).isEqualTo(new PublishProcedureCardDecider.WhyNot.StepNeedsLimit("调查"));
        assertThat(refusal(FINISH, step("调查", TEN, Limit.calendarDays(5), StepStart.PREVIOUS_STEP)))
                .isEqualTo(new PublishProcedureCardDecider.WhyNot.ExtensionInOtherUnit("调查"));
    }

    @Test
    void steps_are_told_apart_and_the_first_follows_none() {
        assertThat(refusal(FINISH, FINISH)).isEqualTo(new PublishProcedureCardDecider.WhyNot.StepNamedTwice("办结"));
        assertThat(refusal(CALL_BACK, FINISH)).isEqualTo(new PublishProcedureCardDecider.WhyNot.FirstStepFollowsNone("回访"));
    }

    private static CardStep bounding(String name, @Nullable Limit limit) {
        return new CardStep(name, List.of(), limit, null, StepStart.ACCEPTANCE, true, "示例", false);
    }

    private static CardStep step(String name, @Nullable Limit limit, @Nullable Limit extension, StepStart start) {
        return new CardStep(name, List.of(), limit, extension, start, false, "示例", false);
    }

    private static ProcedureCardPublished published(int version, CardStep... steps) {
        return new ProcedureCardPublished(CARD, version, "工资支付", List.of(steps), Promised.PLEDGE, null, NOW.now());
    }

    private static Decision publish(int version, List<ProcedureCardPublished> before, CardStep... steps) {
        return publish(version, before, false, steps);
    }

    private static Decision publish(int version, List<ProcedureCardPublished> before, boolean confirm, CardStep... steps) {
        var command = new PublishProcedureCard(CARD, version, "工资支付", List.of(steps), Promised.PLEDGE, null, confirm);
        return PublishProcedureCardDecider.decide(command, new Cards(before), NOW);
    }

    private static @Nullable Refusal refusal(CardStep... steps) {
        return publish(1, List.of(), steps) instanceof Decision.Refused refused ? refused.reason() : null;
    }
}
