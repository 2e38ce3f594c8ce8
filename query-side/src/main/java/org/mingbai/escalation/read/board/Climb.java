package org.mingbai.escalation.read.board;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.escalation.clock.Leadership;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.BreachRecounted;
import org.mingbai.escalation.events.DeadlineWarned;
import org.mingbai.escalation.events.EscalationEvent;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.escalation.events.LevelRaised;
import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;

/**
 * One ticket on its way up.
 *
 * @param subject stays sealed here
 * @param raisedAt when another reason than the clock raised the ticket last
 */
record Climb(TicketClock clock, @Nullable SealedText subject, @Nullable Instant raisedAt) {
    static final Fold<Climb> FOLD = Fold.from(new Climb(TicketClock.FOLD.empty(), null, null))
            .on(TicketOpened.class, (climb, opened) -> new Climb(TicketClock.FOLD.apply(climb.clock, opened), opened.subject(), null))
            .on(HandlingEvent.class, Climb::tick)
            .on(DeadlineRecomputed.class, Climb::tick)
            .on(EscalationEvent.class, (climb, event) -> climb.tick(event).evolve(event));

    /** The level that it stands at, 0 for one that is only warned of; empty where nobody has to act, since the clock rests or has time. */
    Optional<Integer> lane() {
        return clock.running() && (clock.level() > 0 || clock.warned()) ? Optional.of(clock.level()) : Optional.empty();
    }

    /** Who must act now. The warning is for the section itself. */
    UnitCode acting() {
        return Leadership.at(Math.max(1, clock.level()), clock.path());
    }

    /** Since when it stands where it stands. */
    Instant since() {
        var level = clock.level();
        var reached = clock.breaches().stream().filter(breach -> breach.level() == level).map(LevelBreached::occurredAt)
                .min(Instant::compareTo);
        var otherwise = level == 0 ? clock.warnedAt() : raisedAt;
        return reached.orElseGet(() -> otherwise == null ? clock.deadline().at() : otherwise);
    }

    private Climb tick(DomainEvent event) {
        return new Climb(TicketClock.FOLD.apply(clock, event), subject, raisedAt);
    }

    private Climb evolve(EscalationEvent event) {
        return switch (event) {
            case LevelRaised raised -> new Climb(clock, subject, raised.occurredAt());
            case DeadlineWarned _, LevelBreached _, BreachAnnulled _, BreachRecounted _ -> this;
        };
    }
}
