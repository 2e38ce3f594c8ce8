package org.mingbai.commitment.automation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.commitment.events.CommitmentEvent;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.commitment.events.StepClock;
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
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.ImportAdvanced;
import org.mingbai.intake.events.ImportCompleted;
import org.mingbai.intake.events.ImportFailed;
import org.mingbai.intake.events.ImportStarted;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.intake.events.TicketNumbersReserved;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.time.Deadline;

/**
 * What an event counted anew for a ticket. A new event of a capability that sets deadlines has to be placed here before this compiles.
 *
 * @param whole whether it counted the deadline and the steps: an extension counts its deadline only
 */
record Counted(TicketNumber ticket, Deadline deadline, List<StepClock> steps, boolean whole) {

    private static final Fold<Optional<Counted>> FOLD = Fold.from(Optional.<Counted>empty())
            .on(IntakeEvent.class, (_, event) -> intake(event))
            .on(HandlingEvent.class, (_, event) -> handling(event))
            .on(CommitmentEvent.class, (_, event) -> commitment(event));

    /** Empty where the event sets no deadline. */
    static Optional<Counted> by(DomainEvent event) {
        return FOLD.apply(FOLD.empty(), event);
    }

    /** The version of the calendar that any of it was counted in provisionally; empty where all is firm. */
    Optional<String> provisionallyIn() {
        return Stream.concat(Stream.of(deadline), steps.stream().map(StepClock::deadline))
                .filter(Deadline::provisional).map(Deadline::calendarVersion).findFirst();
    }

    private static Optional<Counted> intake(IntakeEvent event) {
        return switch (event) {
            case TicketOpened opened -> Optional.of(new Counted(opened.ticket(), opened.deadline(), opened.steps(), true));
            case CallReceived _, CallJoined _, TicketNumbersReserved _, ImportStarted _, ImportAdvanced _, ImportCompleted _, ImportFailed _ ->
                    Optional.empty();
        };
    }

    private static Optional<Counted> handling(HandlingEvent event) {
        return switch (event) {
            case TicketReopened reopened -> Optional.of(new Counted(reopened.ticket(), reopened.deadline(), reopened.steps(), true));
            case DeadlineExtended extended -> Optional.of(new Counted(extended.ticket(), extended.deadline(), List.of(), false));
            case TicketDispatched _, TicketAccepted _, TicketNoted _, TicketTransferred _, TicketReturned _, PassTheBuckFlagged _,
                    TicketHandedOver _, TicketResolved _, FollowUpRecorded _, TicketClosed _ -> Optional.empty();
        };
    }

    private static Optional<Counted> commitment(CommitmentEvent event) {
        return switch (event) {
            case DeadlineRecomputed counted -> Optional.of(new Counted(counted.ticket(), counted.deadline(), counted.steps(), true));
            case CalendarPublished _, ProcedureCardPublished _ -> Optional.empty();
        };
    }
}
