package org.mingbai.commitment.read.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.mingbai.commitment.read.calendar.YearSheet.Day;
import org.mingbai.commitment.read.calendar.YearSheet.Kind;
import org.mingbai.time.CalendarDay;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.WorkingCalendar;

class YearSheetTest {

    private static final YearSheet SHEET = YearSheet.of(2026, WorkingCalendar.shipped());

    @Test
    void every_day_of_the_year_stands_once_under_its_weekday() {
        assertThat(days()).extracting(Day::date)
                .containsExactlyElementsOf(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList());
        SHEET.months().stream().flatMap(month -> month.weeks().stream()).forEach(week -> {
            assertThat(week).hasSize(7);
            for (int i = 0; i < 7; i++) {
                var day = week.get(i);
                assertThat(day == null ? i + 1 : day.date().getDayOfWeek().getValue()).isEqualTo(i + 1);
            }
        });
    }

    @Test
    void days_are_told_by_what_was_announced_for_them() {
        assertThat(kind("2026-10-01")).isEqualTo(Kind.OFF);
        assertThat(kind("2026-10-10")).isEqualTo(Kind.MAKE_UP);
        assertThat(kind("2026-10-17")).isEqualTo(Kind.WEEKEND);
        assertThat(kind("2026-10-16")).isEqualTo(Kind.WORKDAY);
    }

    @Test
    void working_days_of_the_months_add_up_to_those_of_the_year() {
        assertThat(SHEET.months().stream().mapToInt(YearSheet.Month::workingDays).sum()).isEqualTo(248);
    }

    @Test
    void a_correction_tells_which_days_come_and_go() {
        var known = WorkingCalendar.shipped().year(2026).orElseThrow();
        var extra = new CalendarDay(LocalDate.parse("2026-12-31"), "元旦", true);
        var days = new ArrayList<>(known.days().subList(1, known.days().size()));
        days.add(extra);
        var change = CalendarChange.of(new CalendarYear(2026, days), WorkingCalendar.shipped());

        assertThat(change.correction()).isTrue();
        assertThat(change.added()).containsExactly(extra);
        assertThat(change.removed()).containsExactly(known.days().getFirst());
        assertThat(change.workingDaysBefore()).isEqualTo(248);
        assertThat(change.workingDays()).isEqualTo(248);
        assertThat(CalendarChange.of(known, WorkingCalendar.shipped()).none()).isTrue();
    }

    private static List<Day> days() {
        return SHEET.months().stream().flatMap(month -> month.weeks().stream()).flatMap(List::stream).filter(Objects::nonNull).toList();
    }

    private static Kind kind(String date) {
        return days().stream().filter(day -> day.date().equals(LocalDate.parse(date))).findFirst().orElseThrow().kind();
    }
}
