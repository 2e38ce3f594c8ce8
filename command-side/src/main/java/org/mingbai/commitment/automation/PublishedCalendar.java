package org.mingbai.commitment.automation;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import org.mingbai.commitment.card.Calendars;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.time.WorkingCalendar;

/** The calendar as the log has it: never behind, since it is brought up to date whenever it is asked for. */
@Component
final class PublishedCalendar implements CalendarInForce {

    private final Supplier<WorkingCalendar> kept;

    PublishedCalendar(LogSlices log) {
        kept = log.kept(Calendars.FOLD, Calendars.ALL);
    }

    @Override
    public WorkingCalendar calendar() {
        return kept.get();
    }
}
