package org.mingbai.accountability.automation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.write.redate.RedateFaultCase;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.BreachRecounted;
import org.mingbai.escalation.events.DeadlineWarned;
import org.mingbai.escalation.events.EscalationEvent;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.escalation.events.LevelRaised;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.Consequences;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.log.LogSlices;

/** The cases about a ticket follow its first breach, and say so where it was annulled. */
@Component
final class WhenBreachMovesThenRedateFaultCases implements Consequences {

    private static final int CITIZENS_DEADLINE = 1;
    private static final Fold<Set<FaultCaseId>> CASES = Fold.from(Set.<FaultCaseId>of())
            .on(FaultCaseOpened.class, (cases, opened) -> and(cases, opened.faultCase()));

    private final LogSlices log;

    WhenBreachMovesThenRedateFaultCases(LogSlices log) {
        this.log = log;
    }

    private static Set<FaultCaseId> and(Set<FaultCaseId> cases, FaultCaseId next) {
        var more = new HashSet<>(cases);
        more.add(next);
        return Set.copyOf(more);
    }

    @Override
    public List<Object> commandsAfter(Outcome.Committed committed) {
        // nobody has opened a case about what has only now come in
        if (committed.events().stream().anyMatch(TicketOpened.class::isInstance)) {
            return List.of();
        }
        return committed.events().stream().map(WhenBreachMovesThenRedateFaultCases::movedBy).flatMap(Optional::stream).distinct()
                .flatMap(this::cases).toList();
    }

    private static Optional<TicketNumber> movedBy(DomainEvent event) {
        return event instanceof EscalationEvent escalation ? moved(escalation) : Optional.empty();
    }

    private static Optional<TicketNumber> moved(EscalationEvent event) {
        return switch (event) {
            case LevelBreached breached when breached.level() == CITIZENS_DEADLINE -> Optional.of(breached.ticket());
            case BreachRecounted recounted when recounted.level() == CITIZENS_DEADLINE -> Optional.of(recounted.ticket());
            case BreachAnnulled annulled when annulled.level() == CITIZENS_DEADLINE -> Optional.of(annulled.ticket());
            case LevelBreached _, BreachRecounted _, BreachAnnulled _, DeadlineWarned _, LevelRaised _ -> Optional.empty();
        };
    }

    private Stream<Object> cases(TicketNumber ticket) {
        return log.fold(CASES, new Tag("ticket", ticket.value())).stream().map(faultCase -> new RedateFaultCase(faultCase, ticket, openedAt(faultCase)));
    }

    private Instant openedAt(FaultCaseId faultCase) {
        return log.facts(new Tag("fault-case", faultCase.value())).getFirst().recordedAt();
    }
}
