package org.mingbai.time;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** The announcement for one year. It may reach a few days into the years beside it, as the New Year of some years did. */
public record CalendarYear(int year, List<CalendarDay> days) {

    public CalendarYear {
        if (year < 2000 || year > 2100) {
            throw new IllegalArgumentException("a calendar year lies between 2000 and 2100");
        }
        days = List.copyOf(days);
        var seen = new HashSet<LocalDate>();
        for (var day : days) {
            if (!mayAnnounce(year, day.date())) {
                throw new IllegalArgumentException(day.date() + " does not belong to the announcement for " + year);
            }
            if (!seen.add(day.date())) {
                throw new IllegalArgumentException(day.date() + " stands twice");
            }
        }
    }

    /** What it says of each day, as one announcement is held against another: a day that becomes the other kind is another part. */
    public List<String> parts() {
        return days.stream().map(day -> day.date() + (day.off() ? " off" : " worked")).toList();
    }

    /** True for the days of the year and the few beside it that its announcement may reach. */
    public static boolean mayAnnounce(int year, LocalDate day) {
        return !day.isBefore(LocalDate.of(year - 1, 12, 20)) && !day.isAfter(LocalDate.of(year + 1, 1, 10));
    }
}
