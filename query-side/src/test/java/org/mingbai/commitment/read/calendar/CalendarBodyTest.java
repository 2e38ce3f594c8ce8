package org.mingbai.commitment.read.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mingbai.time.CalendarDay;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.WorkingCalendar;

class CalendarBodyTest {

    @ParameterizedTest
    @CsvSource({"2024,251", "2025,248", "2026,248"})
    void working_days_of_a_year_are_counted(int year, int days) {
        assertThat(CalendarBody.of(year, WorkingCalendar.shipped())).get().extracting(CalendarBody::workingDays).isEqualTo(days);
    }

    @Test
    void a_year_is_there_once_it_is_published() {
        var holiday = new CalendarDay(LocalDate.parse("2027-01-01"), "元旦", true);
        var after = WorkingCalendar.shipped().with(new CalendarYear(2027, List.of(holiday)));

        assertThat(CalendarBody.of(2027, WorkingCalendar.shipped())).isEmpty();
        assertThat(CalendarBody.of(2027, after)).contains(new CalendarBody(2027, after.version(), true, 260, List.of(holiday)));
    }
}
