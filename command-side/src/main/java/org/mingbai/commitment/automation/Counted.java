package org.mingbai.commitment.automation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.commitment.events.CommitmentEvent;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.commitment.events.ProcedureCardPublished;
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
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.intake.events.TicketNumbersReserved;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.time.Deadline;

/**
 * One limit that an event counted for a ticket. A new event of a capability that counts limits has to be placed here before this compiles.
 *
 * @param part which limit of the ticket it is: the deadline of a round, its steps, or what a level stands on
 * @param provisionallyIn the version of the calendar that it was counted in provisionally; null where it is firm, or no more
 * @param anew whether it may have been counted before
 */
record Counted(TicketNumber ticket, String part, @Nullable String provisionallyIn, boolean anew) {

    private static final Fold<List<Counted>> FOLD = Fold.from(List.<Counted>of())
            .on(IntakeEvent.class, (_, event) -> intake(event))
            .on(HandlingEvent.class, (_, event) -> handling(event))
            .on(EscalationEvent.class, (_, event) -> escalation(event))
            .on(CommitmentEvent.class, (_, event) -> commitment(event));

    /** Empty where the event counts nothing. */
    static List<Counted> by(DomainEvent event) {
        return FOLD.apply(FOLD.empty(), event);
    }

    private static List<Counted> intake(IntakeEvent event) {
        return switch (event) {
            case TicketOpened opened -> round(opened.ticket(), 1, opened.deadline(), opened.steps(), false);
            case CallReceived _, CallJoined _, CallSeparated _, TicketNumbersReserved _, IntakeEvent.OfImport _ -> List.of();
        };
    }

    private static List<Counted> handling(HandlingEvent event) {
        return switch (event) {
            case TicketReopened reopened -> round(reopened.ticket(), reopened.round(), reopened.deadline(), reopened.steps(), false);
            case DeadlineExtended extended -> List.of(deadline(extended.ticket(), extended.round(), extended.deadline(), true));
            case HandlingEvent.Moved _, TicketAccepted _, TicketNoted _, PassTheBuckFlagged _, TicketResolved _, FollowUpRecorded _,
                    TicketClosed _ -> List.of();
        };
    }

    private static List<Counted> escalation(EscalationEvent event) {
        return switch (event) {
            case LevelBreached breached -> List.of(level(breached.ticket(), breached.round(), breached.level(), breached.basis(), false));
            case BreachRecounted counted -> List.of(level(counted.ticket(), counted.round(), counted.level(), counted.basis(), true));
            case BreachAnnulled annulled -> List.of(level(annulled.ticket(), annulled.round(), annulled.level(), null, true));
            case DeadlineWarned _, LevelRaised _ -> List.of();
        };
    }

    private static List<Counted> commitment(CommitmentEvent event) {
        return switch (event) {
            case DeadlineRecomputed counted -> round(counted.ticket(), counted.round(), counted.deadline(), counted.steps(), true);
            case CalendarPublished _, ProcedureCardPublished _ -> List.of();
        };
    }

    private static List<Counted> round(TicketNumber ticket, int round, Deadline deadline, List<StepClock> steps, boolean anew) {
        var ofSteps = steps.stream().map(StepClock::deadline).filter(Deadline::provisional).findFirst().orElse(null);
        return List.of(deadline(ticket, round, deadline, anew), part(ticket, round, "steps", ofSteps, anew));
    }

    private static Counted deadline(TicketNumber ticket, int round, Deadline deadline, boolean anew) {
        return part(ticket, round, "deadline", deadline, anew);
    }

    private static Counted level(TicketNumber ticket, int round, int level, @Nullable Deadline basis, boolean anew) {
        return part(ticket, round, "level-" + level, basis, anew);
    }

    private static Counted part(TicketNumber ticket, int round, String what, @Nullable Deadline counted, boolean anew) {
        return new Counted(ticket, round + " " + what, counted != null && counted.provisional() ? counted.calendarVersion() : null, anew);
    }
}
