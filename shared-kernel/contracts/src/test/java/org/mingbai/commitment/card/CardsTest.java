package org.mingbai.commitment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.commitment.events.StepStart;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.time.Limit;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

/** What the shipped cards promise is tested where they are shipped; this is about versions, lines and steps as such. */
class CardsTest {

    private static final CardId HOTLINE = new CardId("bureau-hotline");
    private static final Instant ACCEPTED = Instant.parse("2026-03-06T02:00:00Z");

    @Test
    void a_ticket_keeps_the_version_it_was_accepted_under_and_a_new_one_gets_the_newest() {
        var cards = Cards.FOLD.all(List.of(card(1, 13), card(2, 10)));

        assertThat(cards.newest(HOTLINE)).map(ProcedureCardPublished::version).contains(2);
        assertThat(Promise.of(cards.newest(HOTLINE).orElseThrow(), HotlineLine.COMPLAINT, ACCEPTED, WorkingCalendar.shipped()).card())
                .isEqualTo(new CardVersion(HOTLINE, 2));
        var pinned = cards.version(new CardVersion(HOTLINE, 1));
        assertThat(Promise.bounding(pinned, HotlineLine.COMPLAINT).limit()).isEqualTo(Limit.workingDays(13));
    }

    @Test
    void a_card_that_is_not_published_is_none_and_a_version_that_never_was_is_a_failure() {
        var cards = Cards.FOLD.all(List.of(card(1, 13)));
        assertThat(cards.newest(new CardId("imagined"))).isEmpty();
        assertThatThrownBy(() -> cards.version(new CardVersion(HOTLINE, 2))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void each_line_is_bound_by_the_first_step_that_holds_for_it() {
        var card = card(1, 13);
        assertThat(Promise.bounding(card, HotlineLine.POLICY).limit()).isEqualTo(Limit.workingDays(3));
        assertThat(Promise.bounding(card, HotlineLine.OFFICIALS).limit()).isEqualTo(Limit.workingDays(13));
    }

    @Test
    void other_steps_that_begin_with_acceptance_have_clocks_and_those_without_a_limit_or_a_beginning_have_none() {
        var promise = Promise.of(card(1, 13), HotlineLine.COMPLAINT, ACCEPTED, WorkingCalendar.shipped());
        assertThat(promise.steps()).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo("登记");
            assertThat(step.deadline().lastDay()).as("calendar days count the weekend").isEqualTo("2026-03-09");
        });
    }

    @Test
    void business_hours_of_the_card_end_its_days() {
        var card = card(1, 13);
        var closing = new ProcedureCardPublished(card.card(), 2, card.name(), card.steps(), card.pledge(), LocalTime.of(17, 0), ACCEPTED);
        var promise = Promise.of(closing, HotlineLine.POLICY, ACCEPTED, WorkingCalendar.shipped());
        assertThat(promise.deadline().at()).isEqualTo("2026-03-11T09:00:00Z");
    }

    private static ProcedureCardPublished card(int version, int days) {
        return new ProcedureCardPublished(HOTLINE, version, "局热线", List.of(
                new CardStep("登记", List.of(), Limit.calendarDays(3), null, StepStart.ACCEPTANCE, false, "第二十二条", false),
                new CardStep("快速反应", List.of(), null, null, StepStart.ACCEPTANCE, false, "第十四条", false),
                new CardStep("答复咨询", List.of(HotlineLine.POLICY), Limit.workingDays(3), null, StepStart.ACCEPTANCE, true, "承诺一", false),
                new CardStep("办结", List.of(HotlineLine.COMPLAINT, HotlineLine.OFFICIALS), Limit.workingDays(days), null, StepStart.ACCEPTANCE,
                        true, "承诺二", false),
                new CardStep("回访", List.of(), Limit.workingDays(1), null, StepStart.PREVIOUS_STEP, false, "承诺三", false)),
                new Pledge(List.of(Limit.workingDays(5), Limit.workingDays(5))), null, ACCEPTED);
    }
}
