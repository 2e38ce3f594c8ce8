package org.mingbai.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.mingbai.commitment.events.StepClock;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.axon.Automation;
import org.mingbai.time.CalendarDay;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.Deadline;
import org.mingbai.time.Deadlines;
import org.mingbai.time.Limit;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

/** A case of 60 working days that reaches into a year not yet published, and what may be published for it. */
public final class Promised {

    public static final TicketNumber TICKET = TicketNumber.of(2026, 7);
    public static final Instant FILED = Instant.parse("2026-11-23T01:00:00Z");
    public static final Limit LIMIT = Limit.workingDays(60);
    public static final Pledge PLEDGE = new Pledge(List.of(Limit.workingDays(5), Limit.workingDays(5)));
    public static final WorkingCalendar BEFORE = WorkingCalendar.shipped();
    public static final Deadline PROVISIONAL = Deadlines.of(FILED, LIMIT, BEFORE);
    /** New Year's Day, a Friday, and seven weekdays of a Spring Festival are off: eight working days fewer. */
    public static final CalendarYear YEAR_2027 = year2027(off("2027-01-01"), off("2027-02-05"), off("2027-02-08"), off("2027-02-09"),
            off("2027-02-10"), off("2027-02-11"), off("2027-02-12"), off("2027-02-15"));
    public static final WorkingCalendar AFTER = BEFORE.with(YEAR_2027);

    private static final UnitCode PROVINCE = new UnitCode("130000");
    private static final UnitCode CITY = new UnitCode("130100");

    private Promised() {
    }

    public static CalendarYear year2027(CalendarDay... days) {
        return new CalendarYear(2027, List.of(days));
    }

    public static CalendarDay off(String day) {
        return new CalendarDay(LocalDate.parse(day), "春节", true);
    }

    public static CalendarDay worked(String day) {
        return new CalendarDay(LocalDate.parse(day), "春节", false);
    }

    public static Context at(String now, WorkingCalendar calendar) {
        return new Context(Instant.parse(now), Automation.ACTOR, calendar, false, (_, _, _, plain) -> new SealedText(plain));
    }

    public static TicketOpened opened() {
        return opened(PROVISIONAL, List.of());
    }

    public static TicketOpened opened(Deadline deadline, List<StepClock> steps) {
        return new TicketOpened(TICKET, null, HotlineLine.COMPLAINT, new CallerRef(Disclosure.ANONYMOUS, null, null), null, null, null, CITY,
                List.of(PROVINCE, CITY), new CardVersion(new CardId("labour-inspection"), 1), new SealedText("subject"),
                new SealedText("text"), deadline, steps, false, null, FILED);
    }

    public static LevelBreached breached(int level, Deadline basis) {
        return new LevelBreached(TICKET, 1, level, basis, CITY, basis.at());
    }

    public static TicketResolved resolved(String at) {
        return new TicketResolved(TICKET, null, new SealedText("reply"), Instant.parse(at));
    }
}
