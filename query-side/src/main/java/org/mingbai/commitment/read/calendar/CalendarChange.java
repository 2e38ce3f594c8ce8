package org.mingbai.commitment.read.calendar;

import java.util.List;
import java.util.Set;

import org.mingbai.kernel.refusal.Replacement;
import org.mingbai.time.CalendarDay;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.WorkingCalendar;

/**
 * What a publication would change in a year: days that come, days that go, and the working days before and after.
 *
 * @param corrects the version of the calendar that it is held against
 * @param toConfirm more days go than come, which whoever publishes has to confirm
 */
record CalendarChange(boolean correction, String corrects, boolean toConfirm, List<CalendarDay> added, List<CalendarDay> removed,
                      int workingDaysBefore, int workingDays) {

    static CalendarChange of(CalendarYear year, WorkingCalendar before) {
        var known = before.year(year.year()).map(CalendarYear::days).orElse(List.of());
        var parts = before.year(year.year()).map(CalendarYear::parts).orElse(List.of());
        return new CalendarChange(before.isPublished(year.year()), before.version(),
                Replacement.UNASKED.hindrance(before.version(), parts, year.parts()).isPresent(), without(year.days(), known), without(known, year.days()),
                CalendarBody.workingDays(year.year(), before), CalendarBody.workingDays(year.year(), before.with(year)));
    }

    public boolean none() {
        return correction && added.isEmpty() && removed.isEmpty();
    }

    private static List<CalendarDay> without(List<CalendarDay> days, List<CalendarDay> others) {
        var left = Set.copyOf(others);
        return days.stream().filter(day -> !left.contains(day)).toList();
    }
}
