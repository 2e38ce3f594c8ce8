package org.mingbai.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors that were worked out by hand from the announcements. */
class GoldenVectorsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-02-07, 2024-02-08, 2024-02-20, 2024-03-05, 2024-05-10, 2024-06-21
            2024-09-27, 2024-09-29, 2024-10-10, 2024-10-23, 2024-12-25, 2025-02-12
            2025-01-24, 2025-01-26, 2025-02-07, 2025-02-20, 2025-04-25, 2025-06-11
            2025-09-26, 2025-09-28, 2025-10-10, 2025-10-23, 2025-12-25, 2026-02-06
            2025-12-31, 2026-01-04, 2026-01-08, 2026-01-22, 2026-04-01, 2026-05-18
            2026-02-13, 2026-02-14, 2026-02-27, 2026-03-12, 2026-05-19, 2026-07-01
            2026-04-30, 2026-05-06, 2026-05-11, 2026-05-25, 2026-07-28, 2026-09-08
            """)
    void workingDaysAfterADay(LocalDate start, LocalDate one, LocalDate five, LocalDate fifteen, LocalDate sixty, LocalDate ninety) {
        assertThat(lastDay(start, 1)).isEqualTo(one);
        assertThat(lastDay(start, 5)).isEqualTo(five);
        assertThat(lastDay(start, 15)).isEqualTo(fifteen);
        assertThat(lastDay(start, 60)).isEqualTo(sixty);
        assertThat(lastDay(start, 90)).isEqualTo(ninety);
    }

    @Test
    void theLastVectorReachesIntoAnUnpublishedYear() {
        var start = LocalDate.of(2026, 9, 18);
        assertThat(lastDay(start, 1)).isEqualTo("2026-09-20");
        assertThat(lastDay(start, 5)).isEqualTo("2026-09-24");
        assertThat(lastDay(start, 15)).isEqualTo("2026-10-15");
        assertThat(lastDay(start, 60)).isEqualTo("2026-12-17");
        assertThat(Deadlines.after(start, Limit.workingDays(60), CALENDAR).provisional()).isFalse();
        assertThat(Deadlines.after(start, Limit.workingDays(90), CALENDAR).provisional()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void workingDaysOfAYear(int year, int expected) {
        var days = Year.of(year).atDay(1).datesUntil(Year.of(year + 1).atDay(1)).filter(CALENDAR::isWorkday).count();
        assertThat(days).isEqualTo(expected);
    }

    private static LocalDate lastDay(LocalDate start, int days) {
        return Deadlines.after(start, Limit.workingDays(days), CALENDAR).lastDay();
    }
}
