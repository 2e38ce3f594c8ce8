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

    /** @param closeOfBusiness when the last day ends where there are business hours (art. 203); null, and 0:00 as people write it, for 24:00 */
    public static Deadline of(Instant from, Limit limit, WorkingCalendar calendar, @Nullable LocalTime closeOfBusiness) {
        return count(ChinaTime.dateOf(from), limit, null, calendar, closing(closeOfBusiness));
    }

    /** When business closes; null for 24:00, also where that is written as the 0:00 that follows it. */
    public static @Nullable LocalTime closing(@Nullable LocalTime written) {
        return LocalTime.MIDNIGHT.equals(written) ? null : written;
    }

    /** The limit counted from a day that is not itself counted. */
    public static Deadline after(LocalDate day, Limit limit, WorkingCalendar calendar) {
        return count(day, limit, null, calendar, null);
    }

    /** The limit that follows another one: counted from its last day, and as provisional as that. */
    public static Deadline after(Deadline before, Limit limit, WorkingCalendar calendar) {
        var next = after(before.lastDay(), limit, calendar);
        return new Deadline(next.at(), next.lastDay(), limit, next.startDay(), next.calendarVersion(), before.provisional() || next.provisional(),
                null, null);
    }

    /**
     * The deadline with so many days more, in the unit of its limit; extensions add up, and none ends before what it extends: where a
     * correction of the calendar would have it so, the days are counted on from the last day that stands.
     */
    public static Deadline extend(Deadline deadline, int days, WorkingCalendar calendar) {
        if (days < 1) {
            throw new IllegalArgumentException("an extension is at least one day");
        }
        int granted = days + (deadline.extendedBy() == null ? 0 : deadline.extendedBy());
        var whole = count(deadline.startDay(), deadline.limit(), granted, calendar, closeOf(deadline));
        return notBefore(whole, standing(deadline, days), closeOf(deadline), calendar);
    }

    /** The same promise counted in another calendar: for a provisional deadline whose year has been published. */
    public static Deadline recompute(Deadline deadline, WorkingCalendar calendar) {
        var whole = count(deadline.startDay(), deadline.limit(), deadline.extendedBy(), calendar, closeOf(deadline));
        return deadline.countedOn() == null ? whole : notBefore(whole, deadline.countedOn(), closeOf(deadline), calendar);
    }

    /**
     * When four fifths are over: the end of day ⌈0.8 n⌉ of the n days that the deadline has, which like the last ends at the close of
     * business; counted in the calendar that the deadline names.
     */
    public static Instant warningAt(Deadline deadline, WorkingCalendar calendar) {
        int days = (deadline.days() * 4 + 4) / 5;
        var named = calendar.version(deadline.calendarVersion()).orElse(calendar);
        var warning = count(deadline.startDay(), new Limit(days, deadline.limit().unit()), null, named, closeOf(deadline)).at();
        return warning.isBefore(deadline.at()) ? warning : deadline.at();
    }

    /** What an extension must not end before: the days granted after the last day that was firm. What is provisional may still move. */
    private static @Nullable CountedOn standing(Deadline deadline, int days) {
        var before = deadline.countedOn();
        if (deadline.provisional()) {
            return before == null ? null : new CountedOn(before.from(), before.days() + days);
        }
        return new CountedOn(deadline.lastDay(), days);
    }

    private static Deadline notBefore(Deadline whole, @Nullable CountedOn standing, @Nullable LocalTime close, WorkingCalendar calendar) {
        if (standing == null) {
            return whole;
        }
        var least = switch (whole.limit().unit()) {
            case WORKING_DAYS -> workingDaysAfter(standing.from(), standing.days(), calendar);
            // days of the calendar run on while the end rolls
            case CALENDAR_DAYS -> rolled(standing.from(), calendar);
        };
        var last = whole.lastDay().isBefore(least) ? least : whole.lastDay();
        boolean needed = last.isAfter(whole.lastDay()) || whole.provisional();
        return needed ? ending(last, whole.limit(), whole.startDay(), whole.extendedBy(), standing, calendar, close) : whole;
    }

    /** Whether the end follows from where the extension began, not from the start. */
    static boolean countedOn(Deadline deadline, WorkingCalendar calendar) {
        return deadline.countedOn() != null && count(deadline.startDay(), deadline.limit(), deadline.extendedBy(), calendar, null).lastDay()
                .isBefore(deadline.lastDay());
    }

    /** Deadlines from before 0:00 meant 24:00 end as their last day begins, and go on doing so. */
    private static @Nullable LocalTime closeOf(Deadline deadline) {
        var end = deadline.at().atZone(ChinaTime.ZONE);
        return end.toLocalTime().equals(LocalTime.MIDNIGHT) && end.toLocalDate().isAfter(deadline.lastDay()) ? null : end.toLocalTime();
    }

    private static Deadline count(LocalDate startDay, Limit limit, @Nullable Integer extendedBy, WorkingCalendar calendar,
                                  @Nullable LocalTime closeOfBusiness) {
        int days = limit.amount() + (extendedBy == null ? 0 : extendedBy);
        var last = switch (limit.unit()) {
            case WORKING_DAYS -> workingDaysAfter(startDay, days, calendar);
            case CALENDAR_DAYS -> rolled(startDay.plusDays(days), calendar);
        };
        return ending(last, limit, startDay, extendedBy, null, calendar, closeOfBusiness);
    }

    private static Deadline ending(LocalDate last, Limit limit, LocalDate startDay, @Nullable Integer extendedBy, @Nullable CountedOn countedOn,
                                   WorkingCalendar calendar, @Nullable LocalTime closeOfBusiness) {
        var at = closeOfBusiness == null ? ChinaTime.endOf(last) : last.atTime(closeOfBusiness).atZone(ChinaTime.ZONE).toInstant();
        return new Deadline(at, last, limit, startDay, calendar.version(), provisional(startDay, last, calendar), extendedBy, countedOn);
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
