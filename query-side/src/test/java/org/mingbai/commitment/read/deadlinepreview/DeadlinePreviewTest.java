package org.mingbai.commitment.read.deadlinepreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.commitment.events.StepStart;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.time.Limit;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

class DeadlinePreviewTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
    /** The Tuesday before the National Day holiday of 2025, 10:00 in China. */
    private static final Instant BEFORE_THE_HOLIDAY = Instant.parse("2025-09-30T02:00:00Z");

    @Test
    void the_line_decides_which_step_is_promised_and_its_source_is_the_one_explained() {
        var policy = preview(HotlineLine.POLICY, Locale.CHINA);
        var complaint = preview(HotlineLine.COMPLAINT, Locale.CHINA);

        assertThat(policy.deadline().limit()).isEqualTo(Limit.workingDays(3));
        assertThat(policy.deadline().explanation()).contains("咨询承诺");
        assertThat(complaint.deadline().limit()).isEqualTo(Limit.workingDays(13));
        assertThat(complaint.deadline().explanation()).contains("投诉承诺").doesNotContain("咨询承诺");
    }

    @Test
    void holidays_are_skipped_and_make_up_days_counted() {
        assertThat(preview(HotlineLine.POLICY, Locale.CHINA).deadline().lastDay()).isEqualTo(LocalDate.of(2025, 10, 11));
    }

    @Test
    void it_is_what_a_ticket_accepted_then_is_promised() {
        var promised = Promise.of(card(), HotlineLine.COMPLAINT, BEFORE_THE_HOLIDAY, CALENDAR);
        var preview = preview(HotlineLine.COMPLAINT, Locale.CHINA);

        assertThat(preview.card()).isEqualTo(new CardVersion(new CardId("bureau-hotline"), 4));
        assertThat(preview.deadline().at()).isEqualTo(promised.deadline().at());
        assertThat(preview.steps()).extracting(DeadlinePreview.Step::step).containsExactly("受理");
        assertThat(preview.steps().getFirst().deadline().at()).isEqualTo(promised.steps().getFirst().deadline().at());
        assertThat(preview.steps().getFirst().deadline().explanation()).contains("受理依据");
    }

    @Test
    void the_explanation_is_in_the_language_of_its_reader() {
        assertThat(preview(HotlineLine.POLICY, Locale.ENGLISH).deadline().explanation()).contains("working days");
        assertThat(preview(HotlineLine.POLICY, Locale.CHINA).deadline().explanation()).contains("工作日");
    }

    private static DeadlinePreview preview(HotlineLine line, Locale language) {
        return DeadlinePreview.of(card(), line, BEFORE_THE_HOLIDAY, CALENDAR, language);
    }

    private static ProcedureCardPublished card() {
        return new ProcedureCardPublished(new CardId("bureau-hotline"), 4, "明白卡", List.of(
                step("受理", List.of(), 5, false, "受理依据"),
                step("答复咨询", List.of(HotlineLine.POLICY), 3, true, "咨询承诺"),
                step("办结投诉", List.of(HotlineLine.COMPLAINT, HotlineLine.OFFICIALS), 13, true, "投诉承诺"),
                new CardStep("回访", List.of(), Limit.workingDays(1), null, StepStart.PREVIOUS_STEP, false, "回访承诺", false)),
                new Pledge(List.of(Limit.workingDays(5), Limit.workingDays(5))), null, Instant.parse("2025-01-02T00:00:00Z"));
    }

    private static CardStep step(String name, List<HotlineLine> lines, int days, boolean bounds, String source) {
        return new CardStep(name, lines, Limit.workingDays(days), null, StepStart.ACCEPTANCE, bounds, source, false);
    }
}
