package org.mingbai.commitment.write.recompute;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.commitment.events.StepClock;
import org.mingbai.escalation.clock.Leadership;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.time.Deadline;
import org.mingbai.time.Deadlines;
import org.mingbai.time.Escalations;
import org.mingbai.time.LevelReached;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

/**
 * A provisional deadline follows its year once that is published, and nobody is held to a limit that never was: breaches that the
 * published calendar does not bear out are annulled, in the commit that moves the deadline. A firm deadline stays as it is.
 */
public final class RecomputeDeadlineDecider {

    private RecomputeDeadlineDecider() {
    }

    /** @param pledge of the card version that the ticket is pinned to; null for an unknown ticket */
    public record State(TicketClock clock, RoundSteps steps, @Nullable Pledge pledge) {
    }

    public static Decision decide(RecomputeDeadline c, State s, Context ctx) {
        var clock = s.clock();
        if (!clock.known()) {
            return Decision.refuse(new UnknownTicket(c.ticket()));
        }
        var deadline = recomputed(clock.deadline(), ctx.calendar());
        var steps = s.steps().clocks().stream()
                .map(step -> new StepClock(step.step(), recomputed(step.deadline(), ctx.calendar()))).toList();
        if (deadline.equals(clock.deadline()) && steps.equals(s.steps().clocks())) {
            return Decision.accept();
        }
        var events = new ArrayList<DomainEvent>();
        events.add(new DeadlineRecomputed(c.ticket(), clock.round(), deadline, steps, ctx.now()));
        var reached = Escalations.levels(deadline, s.pledge(), ctx.calendar(), Objects.requireNonNullElse(clock.stoppedAt(), ctx.now()));
        events.addAll(annulled(clock, reached, ctx));
        if (!clock.running()) {
            events.addAll(missed(clock, reached));
        }
        return Decision.accept(events);
    }

    private static Deadline recomputed(Deadline deadline, WorkingCalendar calendar) {
        return deadline.provisional() ? Deadlines.recompute(deadline, calendar) : deadline;
    }

    private static List<BreachAnnulled> annulled(TicketClock clock, List<LevelReached> reached, Context ctx) {
        return clock.breaches().stream()
                .filter(breach -> breach.round() == clock.round())
                .filter(breach -> reached.stream().noneMatch(level -> level.level() == breach.level()))
                .map(breach -> new BreachAnnulled(breach.ticket(), breach.round(), breach.level(), ctx.calendar().version(), ctx.now()))
                .toList();
    }

    /** A make-up workday can bring a deadline forward, too; a clock that has stopped would never find out by itself. */
    private static List<LevelBreached> missed(TicketClock clock, List<LevelReached> reached) {
        return reached.stream()
                .filter(level -> level.level() > clock.climbed())
                .map(level -> new LevelBreached(clock.ticket(), clock.round(), level.level(), level.basis(),
                        Leadership.at(level.level(), clock.path()), level.at()))
                .toList();
    }
}
