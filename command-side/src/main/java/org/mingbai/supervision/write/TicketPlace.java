package org.mingbai.supervision.write;

import java.util.List;

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
import org.mingbai.kernel.value.UnitCode;

/** Where one ticket lies now. The path is empty while there is no such ticket. */
public record TicketPlace(List<UnitCode> path, boolean closed) {

    public static final Fold<TicketPlace> FOLD = Fold.from(new TicketPlace(List.of(), false))
            .on(TicketOpened.class, (_, opened) -> new TicketPlace(opened.path(), false))
            .on(HandlingEvent.class, TicketPlace::evolve);

    public TicketPlace {
        path = List.copyOf(path);
    }

    public boolean known() {
        return !path.isEmpty();
    }

    private TicketPlace evolve(HandlingEvent event) {
        return switch (event) {
            case TicketDispatched dispatched -> at(dispatched.to());
            case TicketTransferred transferred -> at(transferred.to());
            case TicketReturned returned -> at(returned.to());
            case TicketHandedOver handedOver -> at(handedOver.to());
            case TicketClosed _ -> new TicketPlace(path, true);
            case TicketReopened _ -> new TicketPlace(path, false);
            case TicketAccepted _, TicketNoted _, PassTheBuckFlagged _, DeadlineExtended _, TicketResolved _, FollowUpRecorded _ -> this;
        };
    }

    private TicketPlace at(Assignment assignment) {
        return new TicketPlace(assignment.path(), closed);
    }
}
