package org.mingbai.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Which days are worked: weekdays, less the holidays and plus the make-up workdays that the State Council announces year by year. For a
 * year without an announcement Monday to Friday count, and what is computed so is provisional. Immutable; a publication makes a new
 * version, which still knows all those before it: what was counted in one of them is explained by that one.
 */
public final class WorkingCalendar {

    private static final class Shipped {
        static final WorkingCalendar INSTANCE = ShippedHolidays.load();
    }

    private final SortedMap<Integer, CalendarYear> years;
    private final Map<LocalDate, CalendarDay> special;
    private final int revision;
    /** What held until the announcement that made this one; null for the first. */
    private final @Nullable WorkingCalendar before;

    private WorkingCalendar(SortedMap<Integer, CalendarYear> years, int revision, @Nullable WorkingCalendar before) {
        this.years = years;
        this.revision = revision;
        this.before = before;
        this.special = new HashMap<>();
        years.values().forEach(year -> year.days().forEach(day -> special.put(day.date(), day)));
    }

    /** The years 2007 to 2026, as shipped. */
    public static WorkingCalendar shipped() {
        return Shipped.INSTANCE;
    }

    static WorkingCalendar of(Iterable<CalendarYear> published) {
        var years = new TreeMap<Integer, CalendarYear>();
        published.forEach(year -> years.put(year.year(), year));
        return new WorkingCalendar(years, 0, null);
    }

    /** The calendar after this year's announcement, or its correction. */
    public WorkingCalendar with(CalendarYear year) {
        var more = new TreeMap<>(years);
        more.put(year.year(), year);
        return new WorkingCalendar(more, revision + 1, this);
    }

    /** Names the years and the revision, {@code cn-2007-2026.0}: the same name never means two calendars in one log. */
    public String version() {
        return "cn-" + years.firstKey() + "-" + years.lastKey() + "." + revision;
    }

    /** This calendar as it was under an earlier name, or under its own; empty for a name that it never had. */
    public Optional<WorkingCalendar> version(String version) {
        for (var calendar = this; calendar != null; calendar = calendar.before) {
            if (calendar.version().equals(version)) {
                return Optional.of(calendar);
            }
        }
        return Optional.empty();
    }

    public int publishedThrough() {
        return years.lastKey();
    }

    public boolean isPublished(int year) {
        return years.containsKey(year);
    }

    public Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    public SortedSet<Integer> publishedYears() {
        return new TreeSet<>(years.keySet());
    }

    public boolean isWorkday(LocalDate day) {
        var announced = special.get(day);
        return announced == null ? !isWeekend(day) : !announced.off();
    }

    /** What was announced for the day, if anything. */
    public Optional<CalendarDay> announced(LocalDate day) {
        return Optional.ofNullable(special.get(day));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
