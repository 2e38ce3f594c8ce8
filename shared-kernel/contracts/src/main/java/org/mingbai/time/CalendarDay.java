package org.mingbai.time;

import java.time.LocalDate;

/** A day that the State Council made different from its weekday: off, or a make-up workday (调休) for the holiday named. */
public record CalendarDay(LocalDate date, String name, boolean off) {

    public CalendarDay {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a day names its holiday");
        }
    }
}
