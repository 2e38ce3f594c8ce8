package org.mingbai.escalation.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.DeadlineWarned;
import org.mingbai.escalation.events.EscalationEvent;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.escalation.events.LevelRaised;
import org.mingbai.handling.events.DeadlineExtended;
import org.mingbai.handling.events.FollowUpRecorded;
import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.handling.events.PassTheBuckFlagged;
import org.mingbai.handling.events.TicketAccepted;
import org.mingbai.handling.events.TicketClosed;
import org.mingbai.handling.events.TicketDispatched;
import org.mingbai.handling.events.TicketHandedOver;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.handling.events.TicketReturned;
import org.mingbai.handling.events.TicketTransferred;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.Deadline;
import org.mingbai.time.Deadlines;
import org.mingbai.time.Escalations;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

/**
 * One ticket as its clock sees it. The clock runs from acceptance to resolution, a reopening starts it anew for a round of its own;
 * breaches of all rounds stand until they are annulled, so the level never sinks by handling.
 *
 * @param ticket null while there is no such ticket
 * @param path where the ticket lies, from the province down: says who must act at each level
 * @param stoppedAt when the running round was resolved; null while the clock runs
 * @param breaches those that stand, of all rounds
 * @param raised the level that other reasons than the clock raised the ticket to
 */
public record TicketClock(@Nullable TicketNumber ticket, int round, @Nullable CardVersion card, @Nullable Deadline deadline,
                          List<UnitCode> path, @Nullable Instant stoppedAt, boolean warned, List<LevelBreached> breaches, int raised) {
    public static final Fold<TicketClock> FOLD = Fold.from(new TicketClock(null, 0, null, null, List.of(), null, false, List.of(), 0))
            .on(TicketOpened.class, (_, opened) -> new TicketClock(opened.ticket(), 1, opened.card(), opened.deadline(), opened.path(),
                    null, false, List.of(), 0))
            .on(DeadlineRecomputed.class, (clock, recomputed) -> clock.withDeadline(recomputed.deadline(), clock.warned))
            .on(HandlingEvent.class, TicketClock::evolve)
            .on(EscalationEvent.class, TicketClock::evolve);

    public TicketClock {
        path = List.copyOf(path);
        breaches = List.copyOf(breaches);
    }

    public boolean known() {
        return ticket != null;
    }

    public boolean running() {
        return known() && stoppedAt == null;
    }

    /** The level that the ticket stands at, 0 to 3. */
    public int level() {
        return breaches.stream().mapToInt(LevelBreached::level).reduce(raised, Math::max);
    }

    /** How far the clock alone has driven the running round. */
    public int climbed() {
        return breaches.stream().filter(breach -> breach.round() == round).mapToInt(LevelBreached::level).max().orElse(0);
    }

    /**
     * What the clock does to the ticket until this instant and has not done yet; nothing once it was done, so deciding twice changes
     * nothing.
     *
     * @param pledge of the card version that the ticket is pinned to
     */
    public List<EscalationEvent> due(Pledge pledge, WorkingCalendar calendar, Instant until) {
        var events = new ArrayList<EscalationEvent>();
        if (!running()) {
            return events;
        }
        var warning = Deadlines.warningAt(deadline, calendar);
        if (!warned && !warning.isAfter(until)) {
            events.add(new DeadlineWarned(ticket, round, deadline, warning));
        }
        for (var reached : Escalations.levels(deadline, pledge, calendar, until)) {
            if (reached.level() > climbed()) {
                events.add(new LevelBreached(ticket, round, reached.level(), reached.basis(), Leadership.at(reached.level(), path),
                        reached.at()));
            }
        }
        return events;
    }

    /** The next instant at which {@link #due} will have something; empty once the clock rests. */
    public Optional<Instant> nextDue(Pledge pledge, WorkingCalendar calendar) {
        return running() ? Escalations.nextDue(deadline, pledge, calendar, warned, climbed()) : Optional.empty();
    }

    private TicketClock evolve(HandlingEvent event) {
        return switch (event) {
            case TicketDispatched dispatched -> at(dispatched.to().path());
            case TicketTransferred transferred -> at(transferred.to().path());
            case TicketReturned returned -> at(returned.to().path());
            case TicketHandedOver handedOver -> at(handedOver.to().path());
            case DeadlineExtended extended -> withDeadline(extended.deadline(), false);
            case TicketResolved resolved -> stopped(resolved.occurredAt());
            case TicketReopened reopened -> new TicketClock(ticket, reopened.round(), reopened.card(), reopened.deadline(), path, null,
                    false, breaches, raised);
            case TicketAccepted _, TicketNoted _, PassTheBuckFlagged _, FollowUpRecorded _, TicketClosed _ -> this;
        };
    }

    private TicketClock evolve(EscalationEvent event) {
        return switch (event) {
            case DeadlineWarned _ -> new TicketClock(ticket, round, card, deadline, path, stoppedAt, true, breaches, raised);
            case LevelBreached breached -> withBreaches(and(breached));
            case BreachAnnulled annulled -> withBreaches(breaches.stream()
                    .filter(breach -> breach.round() != annulled.round() || breach.level() != annulled.level()).toList());
            case LevelRaised raise -> new TicketClock(ticket, round, card, deadline, path, stoppedAt, warned, breaches,
                    Math.max(raised, raise.level()));
        };
    }

    private List<LevelBreached> and(LevelBreached breached) {
        var more = new ArrayList<>(breaches);
        more.add(breached);
        return more;
    }

    private TicketClock at(List<UnitCode> place) {
        return new TicketClock(ticket, round, card, deadline, place, stoppedAt, warned, breaches, raised);
    }

    /** An extended deadline has a warning of its own still to come; a recomputed one was warned of. */
    private TicketClock withDeadline(Deadline other, boolean wasWarned) {
        return new TicketClock(ticket, round, card, other, path, stoppedAt, wasWarned, breaches, raised);
    }

    private TicketClock withBreaches(List<LevelBreached> standing) {
        return new TicketClock(ticket, round, card, deadline, path, stoppedAt, warned, standing, raised);
    }

    private TicketClock stopped(Instant at) {
        return new TicketClock(ticket, round, card, deadline, path, at, warned, breaches, raised);
    }
}
