package org.mingbai.handling.write;

import org.jspecify.annotations.Nullable;

import org.mingbai.handling.events.Assignment;
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

/**
 * One ticket as handling sees it; its clock is another fold, {@link org.mingbai.escalation.clock.TicketClock}.
 *
 * @param opened null while there is no such ticket
 * @param round 1 for the first, one more with each reopening
 * @param route null while there is no such ticket
 */
public record TicketState(@Nullable TicketOpened opened, Stage stage, int round, @Nullable Route route) {

    public static final Fold<TicketState> FOLD = Fold.from(new TicketState(null, Stage.OPEN, 0, null))
            .on(TicketOpened.class, (_, opened) -> new TicketState(opened, Stage.OPEN, 1, Route.from(opened.unit(), opened.path())))
            .on(HandlingEvent.class, TicketState::evolve);

    public boolean known() {
        return opened != null;
    }

    /** Where the ticket lies; only of a ticket that is known. */
    public Assignment at() {
        return route.at();
    }

    /** True while somebody has it in hand: given to them, and neither back nor answered. */
    public boolean inHand() {
        return stage == Stage.DISPATCHED || stage == Stage.ACCEPTED;
    }

    /** True once the running round has its answer. */
    public boolean settled() {
        return stage == Stage.RESOLVED || stage == Stage.CLOSED;
    }

    private TicketState evolve(HandlingEvent event) {
        return switch (event) {
            case TicketDispatched dispatched -> at(Stage.DISPATCHED, route.sentTo(dispatched.to()));
            case TicketTransferred transferred -> at(Stage.DISPATCHED, route.sentTo(transferred.to()));
            case TicketReturned returned -> at(afterReturn(returned.to()),
                    route.returnedTo(returned.to(), returned.from(), returned.returns()));
            case PassTheBuckFlagged _ -> at(stage, route.straightened());
            case TicketHandedOver handedOver -> at(stage, route.handedOver(handedOver.to()));
            case TicketAccepted _ -> at(Stage.ACCEPTED, route);
            case TicketResolved _ -> at(Stage.RESOLVED, route);
            case TicketClosed _ -> at(Stage.CLOSED, route);
            case TicketReopened reopened -> new TicketState(opened, route.everGiven() ? Stage.DISPATCHED : Stage.OPEN, reopened.round(),
                    route);
            case TicketNoted _, DeadlineExtended _, FollowUpRecorded _ -> this;
        };
    }

    /** What came back to no post and nobody waits for dispatch again. */
    private static Stage afterReturn(Assignment to) {
        return to.post() == null && to.holder() == null ? Stage.OPEN : Stage.DISPATCHED;
    }

    private TicketState at(Stage next, Route where) {
        return new TicketState(opened, next, round, where);
    }
}
