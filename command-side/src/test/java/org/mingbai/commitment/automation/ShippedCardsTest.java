package org.mingbai.commitment.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.commitment.write.card.PublishProcedureCard;
import org.mingbai.commitment.write.card.PublishProcedureCardDecider;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.platform.axon.Automation;
import org.mingbai.time.Limit;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

/** The shipped promises, counted by hand from the published holidays. */
class ShippedCardsTest {

    /** A Friday afternoon before a week with no holiday and no make-up workday. */
    private static final Instant ACCEPTED = Instant.parse("2026-03-06T08:00:00Z");

    @Test
    void all_three_are_published_on_an_empty_log_and_once_only() {
        assertThat(ShippedCards.shipped()).extracting(card -> card.card().value())
                .containsExactly("bureau-hotline", "labour-inspection", "letters-visits");
        assertThat(ShippedCards.shipped()).allSatisfy(card -> {
            assertThat(decide(card, Cards.FOLD.empty())).isInstanceOf(Decision.Accepted.class);
            assertThat(decide(card, new Cards(List.of(published(card))))).isEqualTo(Decision.accept());
            assertThat(card.pledge()).isEqualTo(new Pledge(List.of(Limit.workingDays(5), Limit.workingDays(5))));
        });
    }

    @Test
    void every_step_names_its_article_and_none_claims_to_be_verified() {
        assertThat(ShippedCards.shipped()).flatExtracting(PublishProcedureCard::steps)
                .allSatisfy(step -> assertThat(step.source()).isNotBlank())
                .noneMatch(CardStep::verified);
    }

    @Test
    void the_bureau_answers_a_policy_question_in_3_working_days_and_anything_else_in_13() {
        assertThat(promise("bureau-hotline", HotlineLine.POLICY).deadline().lastDay()).isEqualTo(LocalDate.parse("2026-03-11"));
        assertThat(promise("bureau-hotline", HotlineLine.COMPLAINT).deadline().lastDay()).isEqualTo(LocalDate.parse("2026-03-25"));
        assertThat(promise("bureau-hotline", HotlineLine.OFFICIALS).deadline().lastDay()).isEqualTo(LocalDate.parse("2026-03-25"));
    }

    @Test
    void the_call_back_has_no_clock_before_there_is_something_to_call_back_about() {
        assertThat(promise("bureau-hotline", HotlineLine.COMPLAINT).steps()).isEmpty();
    }

    @Test
    void an_inspection_is_accepted_in_5_working_days_and_investigated_in_60() {
        var promise = promise("labour-inspection", HotlineLine.COMPLAINT);

        assertThat(promise.deadline().lastDay()).isEqualTo(LocalDate.parse("2026-06-03"));
        assertThat(promise.steps()).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo("受理或不予受理");
            assertThat(step.deadline().lastDay()).isEqualTo(LocalDate.parse("2026-03-13"));
        });
        assertThat(bounding("labour-inspection").extension()).isEqualTo(Limit.workingDays(30));
    }

    @Test
    void a_letter_is_registered_in_15_calendar_days_and_finished_in_60() {
        var promise = promise("letters-visits", HotlineLine.COMPLAINT);

        assertThat(promise.deadline().lastDay()).isEqualTo(LocalDate.parse("2026-05-06"));
        assertThat(promise.steps()).singleElement()
                .satisfies(step -> assertThat(step.deadline().lastDay()).isEqualTo(LocalDate.parse("2026-03-23")));
        assertThat(bounding("letters-visits").extension()).isEqualTo(Limit.calendarDays(30));
    }

    private static Promise promise(String card, HotlineLine line) {
        return Promise.of(published(shipped(card)), line, ACCEPTED, WorkingCalendar.shipped());
    }

    private static CardStep bounding(String card) {
        return Promise.bounding(published(shipped(card)), HotlineLine.COMPLAINT);
    }

    private static PublishProcedureCard shipped(String card) {
        return ShippedCards.shipped().stream().filter(each -> each.card().equals(new CardId(card))).findFirst().orElseThrow();
    }

    private static ProcedureCardPublished published(PublishProcedureCard c) {
        return new ProcedureCardPublished(c.card(), c.version(), c.name(), c.steps(), c.pledge(), c.closeOfBusiness(), ACCEPTED);
    }

    private static Decision decide(PublishProcedureCard card, Cards before) {
        return PublishProcedureCardDecider.decide(card, before, new Context(ACCEPTED, Automation.ACTOR, WorkingCalendar.shipped(), false,
                (_, _, _, plain) -> new SealedText(plain)));
    }
}
