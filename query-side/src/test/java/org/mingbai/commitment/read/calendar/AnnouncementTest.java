package org.mingbai.commitment.read.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.mingbai.commitment.read.calendar.Announcement.Reading;
import org.mingbai.time.CalendarDay;
import org.mingbai.time.WorkingCalendar;

class AnnouncementTest {

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-05~2027-02-07 春节 休", "2-5~2-7 春节", "2月5日至2月7日 春节 放假", "02/05～02/07，春节，off",
            "# 通知\n\n2027-2-5 春节 休\n2027-2-6 春节 休\n2027年2月7日 春节 休"})
    void days_and_spans_are_read_as_one_types_them(String text) {
        assertThat(days(text)).containsExactly(day("2027-02-05", true), day("2027-02-06", true), day("2027-02-07", true));
    }

    @Test
    void make_up_workdays_are_told_from_days_off() {
        assertThat(days("2-5 春节 休\n2-14 春节 班")).containsExactly(day("2027-02-05", true), day("2027-02-14", false));
    }

    @Test
    void the_json_form_of_holiday_cn_is_read() {
        assertThat(days("""
                {"year":2027,"papers":["https://example.org"],"days":[
                 {"name":"春节","date":"2027-02-05","isOffDay":true},{"name":"春节","date":"2027-02-14","isOffDay":false}]}"""))
                .containsExactly(day("2027-02-05", true), day("2027-02-14", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"春节|1|line", "2-30 春节|1|date", "13-1 元旦|1|date", "元旦 1-1|1|date", "2-7~2-5 春节|1|span",
            "1-1~12-31 全年|1|span", "2-5 春节 玩|1|what", "2025-02-05 春节|0|other-year", "{|0|json", "{\"days\":[{\"name\":\"x\"}]}|0|json",
            "[]|0|empty"})
    void what_cannot_be_read_is_named_by_its_line(String text, int line, String fault) {
        assertThat(Announcement.read(2027, text)).isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> {
            assertThat(unreadable.line()).isEqualTo(line);
            assertThat(unreadable.fault()).isEqualTo(fault);
        });
    }

    @Test
    void lines_are_counted_with_the_empty_ones() {
        assertThat(Announcement.read(2027, "1-1 元旦 休\n\n什么")).isEqualTo(new Reading.Unreadable(3, "line", "什么"));
    }

    @Test
    void a_day_that_stands_twice_is_named() {
        assertThat(Announcement.read(2027, "1-1~1-3 元旦 休\n1-2 元旦 班")).isEqualTo(new Reading.Unreadable(0, "twice", "2027-01-02"));
    }

    @Test
    void a_published_year_reads_as_it_was_written() {
        var year = WorkingCalendar.shipped().year(2025).orElseThrow();
        assertThat(Announcement.read(2025, Announcement.write(year))).isEqualTo(new Reading.Readable(year));
    }

    private static List<CalendarDay> days(String text) {
        return ((Reading.Readable) Announcement.read(2027, text)).year().days();
    }

    private static CalendarDay day(String date, boolean off) {
        return new CalendarDay(LocalDate.parse(date), "春节", off);
    }
}
