package org.mingbai.escalation.automation;

import java.util.List;
import java.util.stream.Stream;

import org.mingbai.access.events.DemoClockAdvanced;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.escalation.write.runclock.RunClock;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.platform.axon.Consequences;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.time.DomainClock;
import org.springframework.stereotype.Component;

/**
 * A ticket that is entered after its deadline, or whose deadline is found to have passed, climbs before the entry is answered; and when
 * the demonstration's clock is put forward, everything that this makes due. An imported one brings what its clock has done.
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
        return committed.events().stream().flatMap(event -> commands(event, committed.position())).toList();
    }

    private Stream<Object> commands(DomainEvent event, long position) {
        if (event instanceof TicketOpened opened && opened.late() && opened.origin() == null) {
            return Stream.of(new RunClock(opened.ticket()));
        }
        if (event instanceof DeadlineRecomputed recomputed) {
            return Stream.of(new RunClock(recomputed.ticket()));
        }
        if (event instanceof DemoClockAdvanced) {
            return dueList.dueBefore(clock.instant(), position).stream().map(RunClock::new);
        }
        return Stream.of();
    }
}
