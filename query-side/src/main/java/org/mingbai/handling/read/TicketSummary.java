package org.mingbai.handling.read;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.escalation.events.EscalationEvent;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.DeadlineExtended;
import org.mingbai.handling.events.FollowUpRecorded;
import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.handling.events.PassTheBuckFlagged;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.Satisfaction;
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
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.supervision.events.TicketPressed;
import org.mingbai.time.Deadline;

/**
 * A ticket in short: what a row of the board shows and a ticket's file begins with. Free text stays sealed in it.
 *
 * @param opened as accepted, null before that
 * @param clock deadline, breaches and level, by the same fold that drives the clock itself
 * @param assignment null while the ticket waits for its first dispatch
 * @param returns how often a unit gave it back
 * @param reopened how often it was opened again
 * @param pressed how often somebody pressed it
 * @param resolvedAt when the running round was answered
 * @param erased whether its texts were: they open as nothing, and no word of them is to be found
 */
public record TicketSummary(@Nullable TicketOpened opened, TicketClock clock, TicketStage stage, @Nullable Assignment assignment, int returns,
                            boolean passTheBuck, int reopened, int pressed, @Nullable Instant resolvedAt,
                            @Nullable Resolution resolution, @Nullable SealedText reply, @Nullable Satisfaction satisfied, boolean erased) {
    public static final Fold<TicketSummary> FOLD = Fold.from(new TicketSummary(null, TicketClock.FOLD.empty(), TicketStage.OPEN, null, 0,
                    false, 0, 0, null, null, null, null, false))
            .on(TicketOpened.class, TicketSummary::begin)
            .on(HandlingEvent.class, TicketSummary::evolve)
            .on(TicketPressed.class, (ticket, _) -> ticket.change().pressed(ticket.pressed + 1).done())
            .on(PersonalDataErased.class, TicketSummary::after)
            .on(TicketOpened.class, TicketSummary::tick)
            .on(HandlingEvent.class, TicketSummary::tick)
            .on(EscalationEvent.class, TicketSummary::tick)
            .on(DeadlineRecomputed.class, TicketSummary::tick);

    public boolean known() {
        return opened != null;
    }

    /** Late at any time: a breach is on record for good, or it is late now. */
    public boolean breached(Instant now) {
        return !clock.breaches().isEmpty() || late(now);
    }

    /** Open, and its deadline has passed, whether or not any clock has run since. */
    public boolean late(Instant now) {
        return clock.running() && stage != TicketStage.CLOSED && deadline().isLate(now);
    }

    /** Answered to somebody who called and can be called back, and nobody did since. Imported messages came without a call. */
    public boolean awaitsCallBack() {
        return opened != null && opened.call() != null && opened.caller().subject() != null && satisfied == null
                && (stage == TicketStage.RESOLVED || stage == TicketStage.CLOSED);
    }

    /** Of the running round. */
    public Deadline deadline() {
        var deadline = clock.deadline();
        if (deadline == null) {
            throw new IllegalStateException("only a ticket that was opened has a deadline");
        }
        return deadline;
    }

    private TicketSummary begin(TicketOpened event) {
        return new TicketSummary(event, clock, TicketStage.OPEN, null, 0, false, 0, 0, null, null, null, null, false);
    }

    private TicketSummary tick(DomainEvent event) {
        return change().clock(TicketClock.FOLD.apply(clock, event)).done();
    }

    private TicketSummary after(PersonalDataErased erasure) {
        return opened != null && erasure.concerns(ErasedKind.TICKET, opened.ticket().value()) ? change().erased().done() : this;
    }

    private TicketSummary evolve(HandlingEvent event) {
        return switch (event) {
            case TicketDispatched dispatched -> change().stage(TicketStage.DISPATCHED).at(dispatched.to()).done();
            case TicketTransferred transferred -> change().stage(TicketStage.DISPATCHED).at(transferred.to()).done();
            case TicketHandedOver handedOver -> change().at(handedOver.to()).done();
            case TicketReturned returned -> change().returnedTo(returned.to(), returned.returns()).done();
            case PassTheBuckFlagged _ -> change().passTheBuck().done();
            case TicketAccepted _ -> change().stage(TicketStage.ACCEPTED).done();
            case TicketResolved resolved -> change().resolved(resolved).done();
            case TicketClosed _ -> change().stage(TicketStage.CLOSED).done();
            case TicketReopened _ -> change().reopened().done();
            case FollowUpRecorded followUp -> change().satisfied(followUp.satisfied()).done();
            case TicketNoted _, DeadlineExtended _ -> this;
        };
    }

    private TicketChange change() {
        return new TicketChange(this);
    }
}
