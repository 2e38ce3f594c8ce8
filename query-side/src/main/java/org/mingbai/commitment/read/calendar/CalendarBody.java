package org.mingbai.commitment.read.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.mingbai.time.CalendarDay;
import org.mingbai.time.WorkingCalendar;

/**
 * A year of the working calendar as it is answered.
 *
 * @param version of the whole calendar, which deadlines name
 * @param published the State Council has announced the year; what is not announced is not answered
 * @param items the days that differ from their weekday: off, or worked to make up for it
 */
record CalendarBody(int year, String version, boolean published, int workingDays, List<CalendarDay> items) {

    static Optional<CalendarBody> of(int year, WorkingCalendar calendar) {
        return calendar.year(year).map(announced -> new CalendarBody(year, calendar.version(), true, workingDays(year, calendar),
                announced.days()));
    }

    static int workingDays(int year, WorkingCalendar calendar) {
        var first = LocalDate.of(year, 1, 1);
        return (int) first.datesUntil(first.plusYears(1)).filter(calendar::isWorkday).count();
    }
}
