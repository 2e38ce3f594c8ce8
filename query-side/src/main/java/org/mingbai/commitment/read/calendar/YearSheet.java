package org.mingbai.commitment.read.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.mingbai.time.CalendarDay;
import org.mingbai.time.WorkingCalendar;

/** A year as it hangs on the wall: months of weeks from Monday to Sunday. */
record YearSheet(int year, List<Month> months) {

    /** What a day is: as its weekday has it, or off or worked because that was announced. */
    enum Kind { WORKDAY, WEEKEND, OFF, MAKE_UP }

    /** @param weeks seven days each, null where a day belongs to the month beside */
    record Month(int month, int workingDays, List<List<@Nullable Day>> weeks) {
    }

    /** @param name of the holiday that the day is off or worked for; null for every other day */
    record Day(LocalDate date, Kind kind, @Nullable String name) {
        public int number() {
            return date.getDayOfMonth();
        }
    }

    static YearSheet of(int year, WorkingCalendar calendar) {
        return new YearSheet(year, IntStream.rangeClosed(1, 12).mapToObj(month -> month(YearMonth.of(year, month), calendar)).toList());
    }

    private static Month month(YearMonth month, WorkingCalendar calendar) {
        var weeks = new ArrayList<List<@Nullable Day>>();
        var monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (var first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusDays(7)) {
            var week = new ArrayList<@Nullable Day>();
            first.datesUntil(first.plusDays(7)).forEach(date -> week.add(YearMonth.from(date).equals(month) ? day(date, calendar) : null));
            weeks.add(week);
        }
        int worked = (int) month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).filter(calendar::isWorkday).count();
        return new Month(month.getMonthValue(), worked, weeks);
    }

    private static Day day(LocalDate date, WorkingCalendar calendar) {
        var announced = calendar.announced(date);
        return new Day(date, announced.map(YearSheet::kind).orElse(calendar.isWorkday(date) ? Kind.WORKDAY : Kind.WEEKEND),
                announced.map(CalendarDay::name).orElse(null));
    }

    private static Kind kind(CalendarDay day) {
        return day.off() ? Kind.OFF : Kind.MAKE_UP;
    }
}
