package org.mingbai.supervision.write;

import java.util.List;

import org.mingbai.handling.events.Assignment;
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
import org.mingbai.kernel.value.UnitCode;

/** Where one ticket lies now, and whether it was answered or closed. The path is empty while there is no such ticket. */
public record TicketPlace(List<UnitCode> path, boolean answered, boolean closed) {

    public static final Fold<TicketPlace> FOLD = Fold.from(new TicketPlace(List.of(), false, false))
            .on(TicketOpened.class, (_, opened) -> new TicketPlace(opened.path(), false, false))
            .on(HandlingEvent.class, TicketPlace::evolve);

    public TicketPlace {
        path = List.copyOf(path);
    }

    public boolean known() {
        return !path.isEmpty();
    }

    private TicketPlace evolve(HandlingEvent event) {
        return switch (event) {
            case HandlingEvent.Moved moved -> at(moved.to());
            case TicketResolved _ -> new TicketPlace(path, true, closed);
            case TicketClosed _ -> new TicketPlace(path, answered, true);
            case TicketReopened _ -> new TicketPlace(path, false, false);
            case TicketAccepted _, TicketNoted _, PassTheBuckFlagged _, DeadlineExtended _, FollowUpRecorded _ -> this;
        };
    }

    private TicketPlace at(Assignment assignment) {
        return new TicketPlace(assignment.path(), answered, closed);
    }
}
