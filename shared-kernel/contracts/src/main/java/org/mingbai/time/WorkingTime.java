package org.mingbai.time;

import java.time.Instant;
import java.time.LocalDate;

/** How much working time lies between two instants, in whole working days, as people speak of it. */
public final class WorkingTime {

    private WorkingTime() {
    }

    /**
     * Working days that ended after {@code from} and not later than {@code to}. Late by less than one working day is 0.
     *
     * @throws IllegalArgumentException where {@code to} is before {@code from}
     */
    public static int daysBetween(Instant from, Instant to, WorkingCalendar calendar) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the end is before the beginning");
        }
        int days = 0;
        for (LocalDate day = ChinaTime.dateOf(from); !ChinaTime.endOf(day).isAfter(to); day = day.plusDays(1)) {
            if (calendar.isWorkday(day) && ChinaTime.endOf(day).isAfter(from)) {
                days++;
            }
        }
        return days;
    }
}
