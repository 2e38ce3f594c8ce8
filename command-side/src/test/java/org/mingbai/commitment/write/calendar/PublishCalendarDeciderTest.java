package org.mingbai.commitment.write.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.commitment.Promised;
import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OtherVersionInForce;
import org.mingbai.kernel.refusal.Replacement;
import org.mingbai.kernel.refusal.WouldRemove;
import org.mingbai.time.CalendarDay;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.WorkingCalendar;

class PublishCalendarDeciderTest {

    private static final Context NOW = Promised.at("2026-11-25T02:00:00Z", Promised.BEFORE);
    private static final CalendarDay FIRST = Promised.off("2027-01-01");
    private static final CalendarDay SECOND = Promised.worked("2027-02-06");

    @Test
    void a_year_is_published_under_the_version_that_the_calendar_then_has() {
        assertThat(publish(2027, Promised.BEFORE, SECOND, FIRST)).isEqualTo(Decision.accept(
                new CalendarPublished(new CalendarYear(2027, List.of(FIRST, SECOND)), "cn-2007-2027.1", NOW.now())));
    }

    @Test
    void the_same_days_again_change_nothing_in_whatever_order() {
        var calendar = Promised.BEFORE.with(new CalendarYear(2027, List.of(FIRST, SECOND)));
        assertThat(publish(2027, calendar, SECOND, FIRST)).isEqualTo(Decision.accept());
        assertThat(publish(2026, calendar, Promised.BEFORE.year(2026).orElseThrow().days().toArray(CalendarDay[]::new)))
                .isEqualTo(Decision.accept());
    }

    @Test
    void a_correction_is_a_version_of_its_own() {
        var calendar = Promised.BEFORE.with(new CalendarYear(2027, List.of(FIRST)));
        assertThat(publish(2027, calendar, FIRST, SECOND)).isEqualTo(Decision.accept(
                new CalendarPublished(new CalendarYear(2027, List.of(FIRST, SECOND)), "cn-2007-2027.2", NOW.now())));
    }

    @Test
    void an_announcement_may_reach_into_the_end_of_the_year_before_but_not_further() {
        assertThat(publish(2027, Promised.BEFORE, Promised.off("2026-12-31"))).isInstanceOf(Decision.Accepted.class);
        assertThat(publish(2027, Promised.BEFORE, FIRST, Promised.off("2026-10-01")))
                .isEqualTo(Decision.refuse(new PublishCalendarDecider.WhyNot.DayOfAnotherYear(LocalDate.parse("2026-10-01"), 2027)));
    }

    @Test
    void a_day_is_off_or_worked() {
        assertThat(publish(2027, Promised.BEFORE, FIRST, Promised.worked("2027-01-01")))
                .isEqualTo(Decision.refuse(new PublishCalendarDecider.WhyNot.DayNamedTwice(LocalDate.parse("2027-01-01"))));
    }

    @Test
    void one_day_does_not_wipe_the_others_of_its_year_unseen() {
        var added = Promised.off("2026-12-31");
        var refused = (WouldRemove) ((Decision.Refused) publish(2026, Promised.BEFORE, added)).reason();

        assertThat(refused.items()).contains("2026-01-01 off", "2026-02-14 worked").hasSameSizeAs(Promised.BEFORE.year(2026).orElseThrow().days());
        assertThat(publish(2026, Promised.BEFORE, new Replacement(null, true), added)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_day_more_needs_no_word_a_day_moved_or_turned_the_version_that_was_seen() {
        var calendar = Promised.BEFORE.with(new CalendarYear(2027, List.of(FIRST, SECOND)));
        var seen = new Replacement(calendar.version(), false);
        assertThat(publish(2027, calendar, FIRST, SECOND, Promised.off("2027-02-05"))).isInstanceOf(Decision.Accepted.class);
        assertThat(publish(2027, calendar, seen, FIRST, Promised.worked("2027-02-13"))).isInstanceOf(Decision.Accepted.class);
        assertThat(publish(2027, calendar, seen, FIRST, Promised.off("2027-02-06"))).isInstanceOf(Decision.Accepted.class);
        assertThat(publish(2027, calendar, seen, FIRST)).isEqualTo(Decision.refuse(new WouldRemove(calendar.version(), List.of("2027-02-06 worked"))));
        assertThat(publish(2027, calendar, FIRST, Promised.worked("2027-02-13"))).as("which version was seen is not said")
                .isEqualTo(Decision.refuse(new WouldRemove(calendar.version(), List.of("2027-02-06 worked"))));
        assertThat(publish(2027, calendar, FIRST)).isEqualTo(Decision.refuse(new WouldRemove(calendar.version(), List.of("2027-02-06 worked"))));
    }

    @Test
    void who_corrects_a_version_that_is_no_longer_in_force_is_told_so_confirmed_or_not() {
        var calendar = Promised.BEFORE.with(new CalendarYear(2027, List.of(FIRST)));
        assertThat(publish(2027, calendar, new Replacement("cn-2007-2026.0", true), FIRST, SECOND))
                .isEqualTo(Decision.refuse(new OtherVersionInForce("cn-2007-2026.0", "cn-2007-2027.1")));
        assertThat(publish(2027, calendar, new Replacement("cn-2007-2027.1", false), FIRST, SECOND)).isInstanceOf(Decision.Accepted.class);
    }

    private static Decision publish(int year, WorkingCalendar calendar, CalendarDay... days) {
        return publish(year, calendar, Replacement.UNASKED, days);
    }

    private static Decision publish(int year, WorkingCalendar calendar, Replacement replacing, CalendarDay... days) {
        return PublishCalendarDecider.decide(new PublishCalendar(year, List.of(days), replacing), calendar, NOW);
    }
}
