package org.mingbai.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a calendar that is corrected later does to what was counted before: nothing. */
class CorrectedCalendarTest {

    private static final WorkingCalendar SHIPPED = WorkingCalendar.shipped();

    private static CalendarDay off(String day) {
        return new CalendarDay(LocalDate.parse(day), "元旦", true);
    }

    private static CalendarYear without(int year, LocalDate... days) {
        var gone = List.of(days);
        return new CalendarYear(year, SHIPPED.year(year).orElseThrow().days().stream().filter(day -> !gone.contains(day.date())).toList());
    }

    private static List<String> told(Deadline deadline, WorkingCalendar calendar) {
        var why = DeadlineExplanation.of(deadline, calendar, "第十七条");
        return List.of(why.chinese(), why.english());
    }

    @Test
    void a_calendar_knows_what_it_was() {
        var corrected = SHIPPED.with(without(2019)).with(new CalendarYear(2027, List.of()));
        assertThat(Stream.of("cn-2007-2026.0", "cn-2007-2026.1", "cn-2007-2027.2").map(name -> corrected.version(name).orElseThrow().version()))
                .containsExactly("cn-2007-2026.0", "cn-2007-2026.1", "cn-2007-2027.2");
        assertThat(corrected.version("cn-2007-2026.0")).containsSame(SHIPPED);
        assertThat(corrected.version("cn-2007-2028.3")).isEmpty();
        assertThat(SHIPPED.version(corrected.version())).as("nobody knows what is to come").isEmpty();
    }

    @Test
    void an_explanation_stays_word_for_word_whatever_is_corrected_or_published_since() {
        var mayDay = Deadlines.after(LocalDate.parse("2019-04-26"), Limit.workingDays(6), SHIPPED);
        var newYear = Deadlines.after(LocalDate.parse("2026-12-21"), Limit.workingDays(8), SHIPPED);
        assertThat(newYear.lastDay()).isEqualTo("2026-12-31");
        var before = List.of(told(mayDay, SHIPPED), told(newYear, SHIPPED));
        assertThat(before.getFirst().getFirst()).contains("劳动节 4 天、周末 1 天，调休上班 2 天计入");

        var since = SHIPPED.with(new CalendarYear(2019, List.of(new CalendarDay(LocalDate.parse("2019-05-01"), "劳动节", true))))
                .with(new CalendarYear(2027, List.of(off("2026-12-31"), off("2027-01-01"))));

        assertThat(List.of(told(mayDay, since), told(newYear, since))).isEqualTo(before);
    }

    @Test
    void an_extension_goes_on_from_the_last_day_that_stands() {
        var published = SHIPPED.with(new CalendarYear(2027, List.of(off("2027-01-01"), off("2027-02-08"), off("2027-02-09"), off("2027-02-10"))));
        var deadline = Deadlines.after(LocalDate.parse("2026-11-25"), Limit.workingDays(60), published);
        assertThat(deadline.lastDay()).isEqualTo("2027-02-23");
        var corrected = published.with(new CalendarYear(2027, List.of(off("2027-01-01"))));
        assertThat(Deadlines.recompute(deadline, corrected).lastDay()).as("what the correction would make of it").isEqualTo("2027-02-18");

        var extended = Deadlines.extend(deadline, 1, corrected);

        assertThat(extended.lastDay()).isEqualTo("2027-02-24");
        assertThat(extended.extendedBy()).isOne();
        assertThat(told(extended, corrected).getFirst()).contains("批准延长 1 个工作日，自延长前已定的2027年2月23日起续计，至2027年2月24日 24:00止");
        assertThat(told(extended, corrected).getLast()).contains("counted on from 2027-02-23").contains("ends 2027-02-24 24:00");
        assertThat(Deadlines.extend(extended, 1, corrected).lastDay()).isEqualTo("2027-02-25");
        assertThat(Deadlines.extend(deadline, 1, published)).as("in the same calendar all days are counted from the start")
                .isEqualTo(Deadlines.extend(deadline, 1, SHIPPED.with(published.year(2027).orElseThrow())));
    }

    /** Corrections and publications of all kinds, in turn with extensions; then all that is provisional is counted again. */
    @Property
    void no_extension_shortens(@ForAll @IntRange(max = 720) int start, @ForAll @IntRange(min = 1, max = 90) int n, @ForAll LimitUnit unit,
                               @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 30) Integer> extensions,
                               @ForAll @Size(5) List<@Size(max = 40) List<@IntRange(min = 1, max = 365) Integer>> announced,
                               @ForAll @Size(5) List<@IntRange(min = 2026, max = 2028) Integer> years) {
        var calendar = SHIPPED;
        var deadline = Deadlines.after(LocalDate.of(2026, 1, 1).plusDays(start), new Limit(n, unit), calendar);
        for (int i = 0; i < extensions.size(); i++) {
            int year = years.get(i);
            calendar = calendar.with(new CalendarYear(year, announced.get(i).stream().distinct().sorted().map(day -> LocalDate.ofYearDay(year, day))
                    .map(day -> new CalendarDay(day, "节日", day.getDayOfWeek().getValue() < 6)).toList()));
            deadline = deadline.provisional() ? Deadlines.recompute(deadline, calendar) : deadline;
            var extended = Deadlines.extend(deadline, extensions.get(i), calendar);
            if (unit == LimitUnit.WORKING_DAYS) {
                assertThat(extended.at()).isAfter(deadline.at());
            }
            assertThat(extended.at()).isAfterOrEqualTo(deadline.at());
            assertThat(calendar.isWorkday(extended.lastDay())).isTrue();
            assertThat(Deadlines.recompute(extended, calendar)).as("counted again in the same calendar").isEqualTo(extended);
            if (!deadline.provisional() && extended.provisional()) {
                var quiet = calendar.with(new CalendarYear(2028, List.of())).with(new CalendarYear(2029, List.of()));
                assertThat(Deadlines.recompute(extended, quiet).at()).isAfterOrEqualTo(deadline.at());
            }
            deadline = extended;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "00:01", "12:00", "17:30:15", "23:59", "23:59:59.999999999"})
    void whenever_business_closes_the_text_the_day_and_the_instant_agree_and_a_day_more_is_a_day_more(String closing) {
        var close = LocalTime.parse(closing);
        var opened = Instant.parse("2026-03-02T02:00:00Z");
        var deadline = Deadlines.of(opened, Limit.workingDays(3), SHIPPED, close);
        var midnight = close.equals(LocalTime.MIDNIGHT);

        assertThat(deadline.lastDay()).isEqualTo("2026-03-05");
        assertThat(deadline.at()).isEqualTo((midnight ? LocalDate.parse("2026-03-06").atStartOfDay() : LocalDate.parse("2026-03-05").atTime(close))
                .atZone(ChinaTime.ZONE).toInstant());
        assertThat(told(deadline, SHIPPED).getFirst()).contains("2026年3月5日 " + (midnight ? "24:00" : close) + "止");
        var more = Deadlines.extend(deadline, 1, SHIPPED);
        assertThat(more.lastDay()).isEqualTo("2026-03-06");
        assertThat(more.at()).isEqualTo(deadline.at().plusSeconds(86_400));
        assertThat(Deadlines.recompute(more, SHIPPED)).isEqualTo(more);
        assertThat(Deadlines.warningAt(deadline, SHIPPED)).isEqualTo(deadline.at());
    }

    @Test
    void a_deadline_from_when_midnight_was_the_beginning_of_the_day_is_told_as_it_is() {
        var day = LocalDate.parse("2026-03-05");
        var old = new Deadline(day.atStartOfDay(ChinaTime.ZONE).toInstant(), day, Limit.workingDays(3), LocalDate.parse("2026-03-02"),
                SHIPPED.version(), false, null, null);
        assertThat(told(old, SHIPPED).getFirst()).contains("2026年3月5日 00:00止");
        assertThat(Deadlines.extend(old, 1, SHIPPED).at()).isEqualTo(old.at().plusSeconds(86_400));
    }
}
