package org.mingbai.commitment.write.recompute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.commitment.events.StepClock;
import org.mingbai.escalation.clock.RoundClock;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.BreachRecounted;
import org.mingbai.escalation.events.EscalationEvent;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.time.Deadline;
import org.mingbai.time.Deadlines;
import org.mingbai.time.Escalations;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

/** One round counted again, as if it had been counted in this calendar from the first. */
record RoundRecount(TicketClock clock, RoundClock round, Pledge pledge, WorkingCalendar calendar, Instant now) {

    /** Nothing where all of it is firm, or was counted in this calendar already. */
    List<DomainEvent> events() {
        var deadline = again(round.deadline());
        var steps = round.steps().stream().map(step -> new StepClock(step.step(), again(step.deadline()))).toList();
        var events = new ArrayList<DomainEvent>();
        if (!deadline.equals(round.deadline()) || !steps.equals(round.steps())) {
            events.add(new DeadlineRecomputed(clock.ticket(), round.round(), deadline, steps, warnedAt(deadline), now));
        }
        var ladder = Escalations.ladder(deadline, pledge, calendar, clock.passed(round.round()));
        clock.breachesOf(round.round()).forEach(breach -> against(ladder.get(breach.level() - 1), breach, events));
        if (round.stoppedAt() != null) {
            events.addAll(missed(ladder));
        }
        return events;
    }

    private Deadline again(Deadline counted) {
        return counted.provisional() ? Deadlines.recompute(counted, calendar) : counted;
    }

    /** What was told of is told for good, unless it turns out to lie ahead; an answered round is never looked at again, so nothing of it does. */
    private @Nullable Instant warnedAt(Deadline deadline) {
        var warning = Deadlines.warningAt(deadline, calendar);
        boolean told = round.warnedAt() != null || round.stoppedAt() != null;
        return told && !warning.isAfter(end()) ? warning : null;
    }

    private void against(Deadline basis, LevelBreached breach, List<? super EscalationEvent> events) {
        if (!basis.isLate(end())) {
            events.add(new BreachAnnulled(clock.ticket(), round.round(), breach.level(), calendar.version(), now));
        } else if (!basis.equals(breach.basis())) {
            var unit = basis.at().equals(breach.occurredAt()) ? breach.unit() : clock.acting(breach.level(), basis.at());
            events.add(new BreachRecounted(clock.ticket(), round.round(), breach.level(), basis, unit, now));
        }
    }

    /** A make-up workday can bring a limit forward, too; a clock that has stopped would never find out by itself. */
    private List<LevelBreached> missed(List<Deadline> ladder) {
        int climbed = clock.breachesOf(round.round()).stream().mapToInt(LevelBreached::level).max().orElse(0);
        return Escalations.levels(ladder, end()).stream()
                .filter(level -> level.level() > climbed)
                .map(level -> new LevelBreached(clock.ticket(), round.round(), level.level(), level.basis(),
                        clock.acting(level.level(), level.at()), level.at()))
                .toList();
    }

    private Instant end() {
        return Objects.requireNonNullElse(round.stoppedAt(), now);
    }
}
