package org.mingbai.commitment.automation;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.commitment.write.recompute.RecomputeDeadline;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.Consequences;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.time.CalendarInForce;

/**
 * Counts what is provisional again once a year is published. A command that was decided on the calendar before and committed after
 * the publication is caught by its own commit, since a decision does not stand on the calendar's version.
 */
@Component
@Order(WhenYearPublishedThenRecompute.BEFORE_THE_CLOCK)
final class WhenYearPublishedThenRecompute implements Consequences {

    /** The clock runs on what was counted again, not on what is about to be. */
    static final int BEFORE_THE_CLOCK = 0;

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
        return tickets.distinct().<Object>map(RecomputeDeadline::new).toList();
    }

    /** Counted while the year was being published: provisionally, in a calendar that is no longer in force. */
    private Stream<TicketNumber> overtaken(DomainEvent event) {
        var version = calendar.calendar().version();
        return Counted.by(event).stream().filter(counted -> counted.provisionallyIn() != null && !counted.provisionallyIn().equals(version))
                .map(Counted::ticket);
    }
}
