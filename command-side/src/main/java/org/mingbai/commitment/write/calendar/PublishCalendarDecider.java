package org.mingbai.commitment.write.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mingbai.commitment.card.Calendars;
import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.time.CalendarDay;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.WorkingCalendar;

/** An announcement makes a new version of the calendar. The same days again, in whatever order, are the version that holds already. */
public final class PublishCalendarDecider implements Decider<PublishCalendar> {

    /** Reads the calendar as a fact, not from the context: two announcements at once would else make two calendars of one name. */
    @Override
    public Decision handle(PublishCalendar command, Facts facts, Context context) {
        return decide(command, facts.fold(Calendars.FOLD, Calendars.ALL), context);
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** A day is off or worked, not both. */
        record DayNamedTwice(LocalDate day) implements WhyNot, Input {

            @Override
            public String field() {
                return "days";
            }
        }

        /** The day does not belong to the announcement for that year. */
        record DayOfAnotherYear(LocalDate day, int year) implements WhyNot, Input {

            @Override
            public String field() {
                return "days";
            }
        }
    }

    /** @param calendar as the log has it, which names the next version */
    public static Decision decide(PublishCalendar c, WorkingCalendar calendar, Context ctx) {
        var fault = broken(c);
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        var year = new CalendarYear(c.year(), c.days().stream().sorted(Comparator.comparing(CalendarDay::date)).toList());
        if (calendar.year(c.year()).filter(known -> sameDays(known, year)).isPresent()) {
            return Decision.accept();
        }
        var before = calendar.year(c.year()).map(CalendarYear::parts).orElse(List.of());
        return c.replacing().hindrance(calendar.version(), before, year.parts()).map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new CalendarPublished(year, calendar.with(year).version(), ctx.now())));
    }

    private static boolean sameDays(CalendarYear known, CalendarYear year) {
        return Set.copyOf(known.days()).equals(Set.copyOf(year.days()));
    }

    private static Optional<Refusal> broken(PublishCalendar c) {
        var seen = new HashSet<LocalDate>();
        for (var day : c.days()) {
            if (!CalendarYear.mayAnnounce(c.year(), day.date())) {
                return Optional.of(new WhyNot.DayOfAnotherYear(day.date(), c.year()));
            }
            if (!seen.add(day.date())) {
                return Optional.of(new WhyNot.DayNamedTwice(day.date()));
            }
        }
        return Optional.empty();
    }
}
