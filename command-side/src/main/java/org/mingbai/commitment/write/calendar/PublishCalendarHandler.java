package org.mingbai.commitment.write.calendar;

import org.springframework.stereotype.Component;

import org.mingbai.commitment.card.Calendars;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

/** Reads the calendar as a fact, not from the context: two announcements at once would else make two calendars of one name. */
@Component
final class PublishCalendarHandler implements Handles<PublishCalendar> {

    @Override
    public Class<PublishCalendar> command() {
        return PublishCalendar.class;
    }

    @Override
    public Decision handle(PublishCalendar command, Facts facts, Context context) {
        return PublishCalendarDecider.decide(command, facts.fold(Calendars.FOLD, Calendars.ALL), context);
    }
}
