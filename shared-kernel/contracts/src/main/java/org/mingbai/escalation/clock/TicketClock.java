package org.mingbai.escalation.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.commitment.events.StepClock;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.BreachRecounted;
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
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.handling.events.TicketResolved;
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
 * @param stays where the ticket lay since when, the first first: says who must act at each level
 * @param rounds all of them, the running one or the one answered last at the end
 * @param breaches those that stand, of all rounds
 * @param raises what else than the clock raised the ticket
 */
public record TicketClock(@Nullable TicketNumber ticket, @Nullable CardVersion card, List<Stay> stays, List<RoundClock> rounds,
                          List<LevelBreached> breaches, List<LevelRaised> raises) {
    public static final Fold<TicketClock> FOLD = Fold.from(new TicketClock(null, null, List.of(), List.of(), List.of(), List.of()))
            .on(TicketOpened.class, (_, opened) -> new TicketClock(opened.ticket(), opened.card(),
                    List.of(new Stay(opened.occurredAt(), opened.path())),
                    List.of(RoundClock.begin(1, opened.deadline(), opened.steps())), List.of(), List.of()))
            .on(DeadlineRecomputed.class, (clock, event) -> clock.changed(event.round(), round -> round.recomputed(event)))
            .on(HandlingEvent.class, TicketClock::evolve)
            .on(EscalationEvent.class, TicketClock::evolve);

    private static final int HIGHEST = 3;
    /** As they came about, whenever they were found out. */
    private static final Comparator<LevelBreached> IN_ORDER =
            Comparator.comparingInt(LevelBreached::round).thenComparingInt(LevelBreached::level);

    public TicketClock {
        stays = List.copyOf(stays);
        rounds = List.copyOf(rounds);
        breaches = List.copyOf(breaches);
        raises = List.copyOf(raises);
    }

    public boolean known() {
        return ticket != null;
    }

    public boolean running() {
        return known() && stoppedAt() == null;
    }

    /** The number of the running round, or of the one answered last; 0 while there is no such ticket. */
    public int round() {
        return rounds.isEmpty() ? 0 : rounds.getLast().round();
    }

    /** Of the running round, as are all of the following. */
    public @Nullable Deadline deadline() {
        return rounds.isEmpty() ? null : rounds.getLast().deadline();
    }

    public List<StepClock> steps() {
        return rounds.isEmpty() ? List.of() : rounds.getLast().steps();
    }

    public @Nullable Instant stoppedAt() {
        return rounds.isEmpty() ? null : rounds.getLast().stoppedAt();
    }

    public @Nullable Instant warnedAt() {
        return rounds.isEmpty() ? null : rounds.getLast().warnedAt();
    }

    public boolean warned() {
        return warnedAt() != null;
    }

    /** Where the ticket lies, from the province down. */
    public List<UnitCode> path() {
        return stays.isEmpty() ? List.of() : stays.getLast().path();
    }

    /** Who had to act when the limit of this level passed. */
    public UnitCode acting(int level, Instant at) {
        var then = stays.reversed().stream().filter(stay -> !stay.since().isAfter(at)).findFirst().orElseGet(stays::getFirst);
        return Leadership.at(level, then.path());
    }

    /** The level that the ticket stands at, 0 to 3. */
    public int level() {
        return Math.max(highest(breaches.stream()), raises.stream().mapToInt(this::raisedTo).max().orElse(0));
    }

    /** One above what was broken before, as that stands now: a breach that is annulled afterwards bears no level, nor one upon it. */
    private int raisedTo(LevelRaised raise) {
        return switch (raise.because()) {
            case SECOND_REOPENING -> Math.min(HIGHEST, 1 + highest(breaches.stream().filter(breach -> breach.round() < raise.round())));
        };
    }

    private static int highest(Stream<LevelBreached> breaches) {
        return breaches.mapToInt(LevelBreached::level).max().orElse(0);
    }

    /** How far the clock alone has driven the running round. */
    public int climbed() {
        return highest(breachesOf(round()).stream());
    }

    /** Those that stand of one round. */
    public List<LevelBreached> breachesOf(int round) {
        return breaches.stream().filter(breach -> breach.round() == round).toList();
    }

    /** The limits of all three levels in the running round; those that passed as they are on record, where they are firm. */
    public List<Deadline> ladder(Pledge pledge, WorkingCalendar calendar) {
        return Escalations.ladder(deadline(), pledge, calendar, passed(round()));
    }

    /** The limits that passed in a round, by their level. */
    public Map<Integer, Deadline> passed(int round) {
        return breachesOf(round).stream().collect(Collectors.toMap(LevelBreached::level, LevelBreached::basis, (_, later) -> later));
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
        var warning = Deadlines.warningAt(deadline(), calendar);
        if (!warned() && !warning.isAfter(until)) {
            events.add(new DeadlineWarned(ticket, round(), deadline(), warning));
        }
        for (var reached : Escalations.levels(ladder(pledge, calendar), until)) {
            if (reached.level() > climbed()) {
                events.add(new LevelBreached(ticket, round(), reached.level(), reached.basis(), acting(reached.level(), reached.at()),
                        reached.at()));
            }
        }
        return events;
    }

    /** The next instant at which {@link #due} will have something; empty once the clock rests. */
    public Optional<Instant> nextDue(Pledge pledge, WorkingCalendar calendar) {
        int level = climbed();
        if (!running() || level >= HIGHEST) {
            return Optional.empty();
        }
        var next = ladder(pledge, calendar).get(level).at();
        return Optional.of(level > 0 || warned() ? next : Deadlines.warningAt(deadline(), calendar));
    }

    private TicketClock evolve(HandlingEvent event) {
        return switch (event) {
            case HandlingEvent.Moved moved -> at(moved.occurredAt(), moved.to().path());
            case DeadlineExtended extended -> changed(extended.round(), round -> round.extended(extended.deadline()));
            case TicketResolved resolved -> changed(round(), round -> round.stopped(resolved.occurredAt()));
            case TicketReopened reopened -> new TicketClock(ticket, reopened.card(), stays,
                    and(rounds, RoundClock.begin(reopened.round(), reopened.deadline(), reopened.steps())), breaches, raises);
            case TicketAccepted _, TicketNoted _, PassTheBuckFlagged _, FollowUpRecorded _, TicketClosed _ -> this;
        };
    }

    private TicketClock evolve(EscalationEvent event) {
        return switch (event) {
            case DeadlineWarned warned -> changed(warned.round(), round -> round.warned(warned.occurredAt()));
            case LevelBreached breached -> withBreaches(Stream.concat(breaches.stream(), Stream.of(breached)).sorted(IN_ORDER).toList());
            case BreachAnnulled annulled -> withBreaches(breaches.stream()
                    .filter(breach -> breach.round() != annulled.round() || breach.level() != annulled.level()).toList());
            case BreachRecounted recounted -> withBreaches(breaches.stream()
                    .map(breach -> breach.round() == recounted.round() && breach.level() == recounted.level() ? recounted.breach() : breach)
                    .toList());
            case LevelRaised raise -> new TicketClock(ticket, card, stays, rounds, breaches, and(raises, raise));
        };
    }

    private static <T> List<T> and(List<T> before, T next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }

    private TicketClock at(Instant since, List<UnitCode> place) {
        return place.equals(path()) ? this : new TicketClock(ticket, card, and(stays, new Stay(since, place)), rounds, breaches, raises);
    }

    private TicketClock changed(int number, UnaryOperator<RoundClock> change) {
        return new TicketClock(ticket, card, stays,
                rounds.stream().map(round -> round.round() == number ? change.apply(round) : round).toList(), breaches, raises);
    }

    private TicketClock withBreaches(List<LevelBreached> standing) {
        return new TicketClock(ticket, card, stays, rounds, standing, raises);
    }
}
