package org.mingbai.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DeadlinesProperties {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(LocalDate.of(2006, 1, 1).toEpochDay(), LocalDate.of(2028, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void exactlyNWorkdaysLieAfterTheStartAndTheLastDayIsOne(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 120) int n) {
        var last = Deadlines.after(start, Limit.workingDays(n), CALENDAR).lastDay();
        assertThat(CALENDAR.isWorkday(last)).isTrue();
        assertThat(start.plusDays(1).datesUntil(last.plusDays(1)).filter(CALENDAR::isWorkday).count()).isEqualTo(n);
    }

    @Property
    void calendarDaysEndOnTheFirstWorkdayNotBeforeTheirCount(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 120) int n) {
        var last = Deadlines.after(start, Limit.calendarDays(n), CALENDAR).lastDay();
        assertThat(CALENDAR.isWorkday(last)).isTrue();
        assertThat(start.plusDays(n).datesUntil(last).noneMatch(CALENDAR::isWorkday)).isTrue();
    }

    @Property
    void timeOfDayOfTheStartDoesNotMatter(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 0, max = 86_399) int second,
                                          @ForAll @IntRange(min = 1, max = 90) int n) {
        Instant morning = start.atStartOfDay(ChinaTime.ZONE).toInstant();
        assertThat(Deadlines.of(morning.plusSeconds(second), Limit.workingDays(n), CALENDAR))
                .isEqualTo(Deadlines.of(morning, Limit.workingDays(n), CALENDAR));
    }

    @Property
    void extendingTwiceIsExtendingByTheSum(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 30) int first,
                                           @ForAll @IntRange(min = 1, max = 30) int second) {
        var deadline = Deadlines.after(start, Limit.workingDays(20), CALENDAR);
        assertThat(Deadlines.extend(Deadlines.extend(deadline, first, CALENDAR), second, CALENDAR))
                .usingRecursiveComparison().ignoringFields("countedOn").isEqualTo(Deadlines.extend(deadline, first + second, CALENDAR));
    }

    @Property
    void recomputingInTheSameCalendarChangesNothing(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 90) int n) {
        var deadline = Deadlines.after(start, Limit.workingDays(n), CALENDAR);
        assertThat(Deadlines.recompute(deadline, CALENDAR)).isEqualTo(deadline);
    }

    @Property
    void aLongerLimitNeverEndsEarlier(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 90) int n) {
        for (var unit : LimitUnit.values()) {
            assertThat(Deadlines.after(start, new Limit(n + 1, unit), CALENDAR).lastDay())
                    .isAfterOrEqualTo(Deadlines.after(start, new Limit(n, unit), CALENDAR).lastDay());
        }
    }
}
