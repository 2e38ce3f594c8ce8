package org.mingbai.escalation.automation;

import java.util.List;
import java.util.stream.Stream;

import org.mingbai.access.events.DemoClockAdvanced;
import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.BreachRecounted;
import org.mingbai.escalation.write.runclock.RunClock;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.platform.axon.Consequences;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.time.DomainClock;
import org.springframework.stereotype.Component;

/**
 * A ticket that is entered after its deadline, or whose deadline is found to have passed, climbs before the entry is answered; and when
 * the demonstration's clock is put forward, or a year is published, everything that this makes due. An imported one brings what its clock
 * has done.
 */
@Component
final class WhenSomethingFallsDueThenRunClock implements Consequences {
    private final DueList dueList;
    private final DomainClock clock;

    WhenSomethingFallsDueThenRunClock(DueList dueList, DomainClock clock) {
        this.dueList = dueList;
        this.clock = clock;
    }

    @Override
    public List<Object> commandsAfter(Outcome.Committed committed) {
        return committed.events().stream().flatMap(event -> commands(event, committed.position())).distinct().toList();
    }

    private Stream<Object> commands(DomainEvent event, long position) {
        return switch (event) {
            case TicketOpened opened when opened.late() && opened.origin() == null -> Stream.of(new RunClock(opened.ticket()));
            case DeadlineRecomputed recomputed -> Stream.of(new RunClock(recomputed.ticket()));
            case BreachRecounted recounted -> Stream.of(new RunClock(recounted.ticket()));
            case BreachAnnulled annulled -> Stream.of(new RunClock(annulled.ticket()));
            // a make-up workday brings forward what follows a breach, also where the deadline itself stays
            case DemoClockAdvanced _, CalendarPublished _ -> dueList.dueBefore(clock.instant(), position).stream().map(RunClock::new);
            default -> Stream.of();
        };
    }
}
