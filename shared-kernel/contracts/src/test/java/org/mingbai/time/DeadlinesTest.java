package org.mingbai.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    private static Instant at(String chinaTime) {
        return LocalDateTime.parse(chinaTime).atZone(ChinaTime.ZONE).toInstant();
    }

    @Test
    void aLimitEndsAtTwentyFourHoursOfItsLastDay() {
        var deadline = Deadlines.of(at("2026-04-30T23:59:59"), Limit.workingDays(1), CALENDAR);
        assertThat(deadline.lastDay()).isEqualTo("2026-05-06");
        assertThat(deadline.at()).isEqualTo(at("2026-05-07T00:00:00"));
        assertThat(deadline.startDay()).isEqualTo("2026-04-30");
    }

    @Test
    void theVeryInstantIsInTimeAndANanosecondLaterIsLate() {
        var deadline = Deadlines.of(at("2026-03-02T09:00:00"), Limit.workingDays(3), CALENDAR);
        assertThat(deadline.isLate(deadline.at())).isFalse();
        assertThat(deadline.isLate(deadline.at().plusNanos(1))).isTrue();
    }

    @Test
    void businessHoursEndTheLastDayEarlierAndSurviveAnExtension() {
        var deadline = Deadlines.of(at("2026-03-02T09:00:00"), Limit.workingDays(3), CALENDAR, LocalTime.of(17, 30));
        assertThat(deadline.at()).isEqualTo(at("2026-03-05T17:30:00"));
        assertThat(Deadlines.extend(deadline, 1, CALENDAR).at()).isEqualTo(at("2026-03-06T17:30:00"));
    }

    @Test
    void calendarDaysRollOffTheHolidayAtTheirEndOnly() {
        var rolled = Deadlines.of(at("2025-09-02T10:00:00"), Limit.calendarDays(30), CALENDAR);
        assertThat(rolled.lastDay()).as("2 October lies in National Day week; 9 October is worked").isEqualTo("2025-10-09");
        var across = Deadlines.of(at("2025-09-15T10:00:00"), Limit.calendarDays(30), CALENDAR);
        assertThat(across.lastDay()).as("holidays in between count").isEqualTo("2025-10-15");
        var makeUp = Deadlines.of(at("2025-09-13T10:00:00"), Limit.calendarDays(15), CALENDAR);
        assertThat(makeUp.lastDay()).as("Sunday 28 September 2025 is a make-up workday").isEqualTo("2025-09-28");
    }

    @Test
    void extensionsAddUpAndKeepTheLimit() {
        var deadline = Deadlines.of(at("2026-01-05T10:00:00"), Limit.workingDays(60), CALENDAR);
        var twice = Deadlines.extend(Deadlines.extend(deadline, 10, CALENDAR), 20, CALENDAR);
        assertThat(twice).isEqualTo(Deadlines.extend(deadline, 30, CALENDAR));
        assertThat(twice.extendedBy()).isEqualTo(30);
        assertThat(twice.limit()).isEqualTo(deadline.limit());
        assertThat(twice.lastDay()).isEqualTo(Deadlines.of(at("2026-01-05T10:00:00"), Limit.workingDays(90), CALENDAR).lastDay());
    }

    @Test
    void sixtyWorkingDaysFromTheTenthOfOctoberReachTheUnpublishedYear() {
        assertThat(Deadlines.of(at("2026-10-09T10:00:00"), Limit.workingDays(60), CALENDAR).provisional()).isFalse();
        assertThat(Deadlines.of(at("2026-10-10T10:00:00"), Limit.workingDays(60), CALENDAR).provisional()).isTrue();
    }

    @Test
    void publishingTheYearMakesTheDeadlineFirm() {
        var provisional = Deadlines.of(at("2026-12-28T10:00:00"), Limit.workingDays(13), CALENDAR);
        var published = CALENDAR.with(new CalendarYear(2027, List.of(new CalendarDay(LocalDate.of(2027, 1, 1), "元旦", true))));
        var firm = Deadlines.recompute(provisional, published);
        assertThat(firm.provisional()).isFalse();
        assertThat(firm.calendarVersion()).isEqualTo("cn-2007-2027.1").isNotEqualTo(provisional.calendarVersion());
        assertThat(firm.lastDay()).isEqualTo(provisional.lastDay().plusDays(provisional.lastDay().getDayOfWeek().getValue() == 5 ? 3 : 1));
        assertThat(Deadlines.recompute(firm, published)).isEqualTo(firm);
    }

    @Test
    void beforeTheFirstPublishedYearIsProvisionalToo() {
        assertThat(Deadlines.of(at("2005-03-01T10:00:00"), Limit.workingDays(5), CALENDAR).provisional()).isTrue();
    }

    @Test
    void theWarningComesAfterFourFifths() {
        var deadline = Deadlines.of(at("2026-03-02T09:00:00"), Limit.workingDays(13), CALENDAR);
        assertThat(Deadlines.warningAt(deadline, CALENDAR))
                .as("day 11 of 13").isEqualTo(Deadlines.of(at("2026-03-02T09:00:00"), Limit.workingDays(11), CALENDAR).at());
    }

    @Test
    void levelsFollowOneAnotherAndNotBefore() {
        var pledge = new Pledge(List.of(Limit.workingDays(5), Limit.workingDays(5)));
        var deadline = Deadlines.of(at("2026-03-02T09:00:00"), Limit.workingDays(3), CALENDAR);
        var second = Deadlines.after(deadline.lastDay(), Limit.workingDays(5), CALENDAR);
        assertThat(Escalations.levels(deadline, pledge, CALENDAR, deadline.at())).isEmpty();
        assertThat(Escalations.levels(deadline, pledge, CALENDAR, deadline.at().plusNanos(1))).extracting(LevelReached::level).containsExactly(1);
        assertThat(Escalations.levels(deadline, pledge, CALENDAR, second.at())).extracting(LevelReached::level).containsExactly(1);
        assertThat(Escalations.levels(deadline, pledge, CALENDAR, at("2027-01-01T00:00:00")))
                .extracting(LevelReached::level).containsExactly(1, 2, 3);
    }

    @Test
    void workingTimeCountsDaysThatEndedInBetween() {
        assertThat(WorkingTime.daysBetween(at("2026-02-14T00:00:00"), at("2026-02-14T23:59:59"), CALENDAR)).isZero();
        assertThat(WorkingTime.daysBetween(at("2026-02-14T00:00:00"), at("2026-02-15T00:00:00"), CALENDAR)).as("a make-up Saturday").isOne();
        assertThat(WorkingTime.daysBetween(at("2026-02-14T18:00:00"), at("2026-02-25T00:00:00"), CALENDAR))
                .as("Spring Festival in between").isEqualTo(2);
    }

    @Test
    void theExplanationNamesArticleHolidaysAndMakeUpDays() {
        var deadline = Deadlines.of(at("2026-02-13T09:00:00"), Limit.workingDays(5), CALENDAR);
        var text = DeadlineExplanation.of(deadline, CALENDAR, "条例第十七条");
        assertThat(text.chinese()).contains("条例第十七条").contains("春节").contains("调休上班").contains("2026年2月27日 24:00").doesNotContain("尚未公布");
        assertThat(text.english()).contains("2026-02-13 is not counted").contains("2026-02-27 24:00");
        var provisional = Deadlines.of(at("2026-12-28T10:00:00"), Limit.workingDays(13), CALENDAR);
        assertThat(DeadlineExplanation.of(provisional, CALENDAR, "x").chinese()).contains("尚未公布");
    }

    @Test
    void theExplanationOfCalendarDaysNamesOnlyWhatItsEndRolledOver() {
        var rolled = DeadlineExplanation.of(Deadlines.of(at("2025-09-02T10:00:00"), Limit.calendarDays(30), CALENDAR), CALENDAR, "第三十四条");
        assertThat(rolled.chinese()).contains("第三十四条").contains("30 日").contains("期满日逢休息日顺延").contains("国庆节、中秋节 7 天")
                .doesNotContain("周末").contains("2025年10月9日 24:00");
        assertThat(rolled.english()).contains("30 calendar days").contains("moves past");
        var flat = DeadlineExplanation.of(Deadlines.of(at("2025-09-15T10:00:00"), Limit.calendarDays(30), CALENDAR), CALENDAR, "第三十四条");
        assertThat(flat.chinese()).as("holidays in between counted").doesNotContain("顺延").doesNotContain("国庆");
    }

    @Test
    void theExplanationCountsEverySkippedDayOnceAndTellsOfExtensionsAndBusinessHours() {
        var deadline = Deadlines.extend(Deadlines.of(at("2026-02-13T09:00:00"), Limit.workingDays(5), CALENDAR, LocalTime.of(17, 30)), 5, CALENDAR);
        var explanation = DeadlineExplanation.of(deadline, CALENDAR, "条例第十七条");
        int skipped = explanation.weekends() + explanation.holidays().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(ChronoUnit.DAYS.between(deadline.startDay(), deadline.lastDay()))
                .isEqualTo((long) deadline.days() + skipped);
        assertThat(explanation.chinese()).contains("批准延长 5 个工作日").contains("17:30止").doesNotContain("24:00");
        assertThat(explanation.english()).contains("extended by 5").contains("17:30");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Limit(0, LimitUnit.WORKING_DAYS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarYear(2027, List.of(new CalendarDay(LocalDate.of(2026, 5, 1), "x", true))))
                .hasMessageContaining("2026-05-01");
    }
}
