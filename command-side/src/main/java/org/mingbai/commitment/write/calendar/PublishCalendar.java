package org.mingbai.commitment.write.calendar;

import java.util.List;

import org.mingbai.time.CalendarDay;

/** Enter the State Council's announcement for a year: its days off and its make-up workdays. */
public record PublishCalendar(int year, List<CalendarDay> days) {

    public PublishCalendar {
        days = List.copyOf(days);
    }
}
