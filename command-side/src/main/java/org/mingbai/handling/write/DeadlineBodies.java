package org.mingbai.handling.write;

import java.util.Locale;

import org.springframework.stereotype.Component;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.card.Promise;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.http.DeadlineBody;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.time.Deadline;

/** Words the deadline that a command led to, with the article it stands on. */
@Component
public final class DeadlineBodies {

    private final LogSlices log;
    private final CalendarInForce calendar;

    DeadlineBodies(LogSlices log, CalendarInForce calendar) {
        this.log = log;
        this.calendar = calendar;
    }

    public DeadlineBody body(TicketNumber ticket, Deadline deadline, Locale language) {
        var opened = log.fold(TicketState.FOLD, new Tag("ticket", ticket.value())).opened();
        var card = log.fold(Cards.FOLD, Cards.tag(opened.card().id())).version(opened.card());
        return DeadlineBody.of(deadline, Promise.bounding(card, opened.line()).source(), calendar.calendar(), language);
    }
}
