package org.mingbai.commitment.automation;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.commitment.write.recompute.RecomputeDeadline;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.Consequences;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.time.CalendarInForce;

/**
 * Counts provisional deadlines again once a year is published. A command that was decided on the calendar before and committed after
 * the publication is caught by its own commit, since a decision does not stand on the calendar's version.
 */
@Component
final class WhenYearPublishedThenRecompute implements Consequences {

    private final ProvisionalDeadlines list;
    private final CalendarInForce calendar;

    WhenYearPublishedThenRecompute(ProvisionalDeadlines list, CalendarInForce calendar) {
        this.list = list;
        this.calendar = calendar;
    }

    @Override
    public List<Object> commandsAfter(Outcome.Committed committed) {
        var tickets = committed.events().stream().anyMatch(CalendarPublished.class::isInstance)
                ? list.notCountedIn(calendar.calendar().version(), committed.position()).stream()
                : committed.events().stream().flatMap(this::overtaken);
        return tickets.<Object>map(RecomputeDeadline::new).toList();
    }

    /** Counted while the year was being published: provisionally, in a calendar that is no longer in force. */
    private Stream<TicketNumber> overtaken(DomainEvent event) {
        return Counted.by(event).filter(counted -> counted.deadline().provisional()
                && !counted.deadline().calendarVersion().equals(calendar.calendar().version())).map(Counted::ticket).stream();
    }
}
