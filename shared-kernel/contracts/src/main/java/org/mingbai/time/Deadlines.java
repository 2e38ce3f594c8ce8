package org.mingbai.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/** Computes deadlines: pure functions of acceptance, limit and calendar (民法典 arts 201, 203, 204). Nothing else moves one. */
public final class Deadlines {

    private Deadlines() {
    }

    /** A deadline that ends at 24:00 of its last day, China time. */
    public static Deadline of(Instant from, Limit limit, WorkingCalendar calendar) {
        return of(from, limit, calendar, null);
    }

    /** @param closeOfBusiness when the last day ends where there are business hours (art. 203), or null for 24:00 */
    public static Deadline of(Instant from, Limit limit, WorkingCalendar calendar, @Nullable LocalTime closeOfBusiness) {
        return count(ChinaTime.dateOf(from), limit, null, calendar, closeOfBusiness);
    }

    /** The limit counted from a day that is not itself counted. */
    public static Deadline after(LocalDate day, Limit limit, WorkingCalendar calendar) {
        return count(day, limit, null, calendar, null);
    }

    /** The deadline with so many days more, in the unit of its limit; extensions add up. */
    public static Deadline extend(Deadline deadline, int days, WorkingCalendar calendar) {
        if (days < 1) {
            throw new IllegalArgumentException("an extension is at least one day");
        }
        int granted = days + (deadline.extendedBy() == null ? 0 : deadline.extendedBy());
        return count(deadline.startDay(), deadline.limit(), granted, calendar, closeOf(deadline));
    }

    /** The same promise counted in another calendar: for a provisional deadline whose year has been published. */
    public static Deadline recompute(Deadline deadline, WorkingCalendar calendar) {
        return count(deadline.startDay(), deadline.limit(), deadline.extendedBy(), calendar, closeOf(deadline));
    }

    /** When four fifths are over: the end of day ⌈0.8 n⌉ of the n days that the deadline has, which like the last ends at the close of business. */
    public static Instant warningAt(Deadline deadline, WorkingCalendar calendar) {
        int days = (deadline.days() * 4 + 4) / 5;
        return count(deadline.startDay(), new Limit(days, deadline.limit().unit()), null, calendar, closeOf(deadline)).at();
    }

    private static @Nullable LocalTime closeOf(Deadline deadline) {
        var time = deadline.at().atZone(ChinaTime.ZONE).toLocalTime();
        return time.equals(LocalTime.MIDNIGHT) ? null : time;
    }

    private static Deadline count(LocalDate startDay, Limit limit, @Nullable Integer extendedBy, WorkingCalendar calendar,
                                  @Nullable LocalTime closeOfBusiness) {
        int days = limit.amount() + (extendedBy == null ? 0 : extendedBy);
        var last = switch (limit.unit()) {
            case WORKING_DAYS -> workingDaysAfter(startDay, days, calendar);
            case CALENDAR_DAYS -> rolled(startDay.plusDays(days), calendar);
        };
        var at = closeOfBusiness == null ? ChinaTime.endOf(last) : last.atTime(closeOfBusiness).atZone(ChinaTime.ZONE).toInstant();
        return new Deadline(at, last, limit, startDay, calendar.version(), provisional(startDay, last, calendar), extendedBy);
    }

    private static LocalDate workingDaysAfter(LocalDate start, int days, WorkingCalendar calendar) {
        var day = start;
        for (int counted = 0; counted < days;) {
            day = day.plusDays(1);
            if (calendar.isWorkday(day)) {
                counted++;
            }
        }
        return day;
    }

    private static LocalDate rolled(LocalDate day, WorkingCalendar calendar) {
        var last = day;
        while (!calendar.isWorkday(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** Any day looked at, the start day apart, lies in a year that was not announced. */
    private static boolean provisional(LocalDate startDay, LocalDate last, WorkingCalendar calendar) {
        for (int year = startDay.plusDays(1).getYear(); year <= last.getYear(); year++) {
            if (!calendar.isPublished(year)) {
                return true;
            }
        }
        return false;
    }
}
