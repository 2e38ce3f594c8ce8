package org.mingbai.commitment.write.calendar;

import java.util.List;

import org.mingbai.kernel.refusal.Replacement;
import org.mingbai.time.CalendarDay;

/** Enter the State Council's announcement for a year, or correct it: its days off and its make-up workdays, all of them. */
public record PublishCalendar(int year, List<CalendarDay> days, Replacement replacing) {

    public PublishCalendar {
        days = List.copyOf(days);
    }
}
