package org.mingbai.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * The arithmetic against a second one that is as plain as it can be: it reads the shipped file itself and walks day by day. The two share
 * no code but the file.
 */
class OracleProperties {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
    private static final Set<String> OFF = shipped("off");
    private static final Set<String> WORK = shipped("work");

    private static Set<String> shipped(String kind) {
        try (var file = WorkingCalendar.class.getResourceAsStream("holidays-2007-2026.csv")) {
            var days = new HashSet<String>();
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.contains("," + kind + ",")) {
                    days.add(line.split(",")[1]);
                }
            }
            return days;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean worked(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return WORK.contains(day.toString()) || !weekend && !OFF.contains(day.toString());
    }

    private static LocalDate naive(LocalDate start, int days, LimitUnit unit) {
        var day = start;
        if (unit == LimitUnit.WORKING_DAYS) {
            int left = days;
            do {
                day = day.plusDays(1);
                left -= worked(day) ? 1 : 0;
            } while (left > 0);
            return day;
        }
        for (int i = 0; i < days; i++) {
            day = day.plusDays(1);
        }
        while (!worked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(LocalDate.of(2006, 1, 1).toEpochDay(), LocalDate.of(2028, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void each_day_is_worked_or_not_as_the_file_says(@ForAll("days") LocalDate day) {
        assertThat(CALENDAR.isWorkday(day)).isEqualTo(worked(day));
    }

    @Property(tries = 2_000)
    void both_arithmetics_end_where_walking_day_by_day_ends(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 400) int n,
                                                           @ForAll LimitUnit unit) {
        assertThat(Deadlines.after(start, new Limit(n, unit), CALENDAR).lastDay()).isEqualTo(naive(start, n, unit));
    }

    @Property
    void an_extension_ends_where_the_sum_of_days_ends(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 90) int n,
                                                      @ForAll @IntRange(min = 1, max = 60) int more, @ForAll LimitUnit unit) {
        var deadline = Deadlines.extend(Deadlines.after(start, new Limit(n, unit), CALENDAR), more, CALENDAR);
        assertThat(deadline.lastDay()).isEqualTo(naive(start, n + more, unit));
        assertThat(deadline.at()).isEqualTo(deadline.lastDay().plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant());
    }

    @Property
    void provisional_is_what_has_a_day_in_a_year_that_is_not_published(@ForAll("days") LocalDate start,
                                                                       @ForAll @IntRange(min = 1, max = 400) int n, @ForAll LimitUnit unit) {
        var deadline = Deadlines.after(start, new Limit(n, unit), CALENDAR);
        var reachesOut = start.plusDays(1).datesUntil(deadline.lastDay().plusDays(1)).anyMatch(day -> day.getYear() < 2007 || day.getYear() > 2026);
        assertThat(deadline.provisional()).isEqualTo(reachesOut);
    }

    @Property
    void publishing_a_year_moves_no_deadline_that_lies_before_it(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 120) int n,
                                                                 @ForAll LimitUnit unit) {
        var deadline = Deadlines.after(start, new Limit(n, unit), CALENDAR);
        var off = IntStream.rangeClosed(1, 28).mapToObj(day -> new CalendarDay(LocalDate.of(2027, 2, day), "春节", true)).toList();
        var again = Deadlines.recompute(deadline, CALENDAR.with(new CalendarYear(2027, off)));
        if (deadline.lastDay().getYear() < 2027) {
            assertThat(again.lastDay()).isEqualTo(deadline.lastDay());
            assertThat(again.provisional()).isEqualTo(deadline.provisional());
        } else {
            assertThat(again.lastDay()).isAfterOrEqualTo(deadline.lastDay());
        }
    }

    @Property
    void a_warning_is_never_after_its_deadline(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 120) int n,
                                               @ForAll LimitUnit unit, @ForAll @IntRange(min = 0, max = 1) int hours) {
        var close = List.of(LocalTime.MIDNIGHT, LocalTime.of(17, 30)).get(hours);
        var deadline = Deadlines.of(start.atStartOfDay(ChinaTime.ZONE).toInstant(), new Limit(n, unit), CALENDAR, hours == 0 ? null : close);
        assertThat(Deadlines.warningAt(deadline, CALENDAR)).isBeforeOrEqualTo(deadline.at());
    }
}
