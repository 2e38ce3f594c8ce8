package org.mingbai.intake.write;

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

/** The ticket that a call wants to join: where it lies, and whether it is still open. The path is empty while there is none. */
public record JoinedTicket(List<UnitCode> path, boolean closed) {
    public static final Fold<JoinedTicket> FOLD = Fold.from(new JoinedTicket(List.of(), false))
            .on(TicketOpened.class, (_, opened) -> new JoinedTicket(opened.path(), false))
            .on(HandlingEvent.class, JoinedTicket::evolve);

    public JoinedTicket {
        path = List.copyOf(path);
    }

    public boolean known() {
        return !path.isEmpty();
    }

    private JoinedTicket evolve(HandlingEvent event) {
        return switch (event) {
            case HandlingEvent.Moved moved -> at(moved.to());
            case TicketClosed _ -> new JoinedTicket(path, true);
            case TicketReopened _ -> new JoinedTicket(path, false);
            case TicketAccepted _, TicketNoted _, PassTheBuckFlagged _, DeadlineExtended _, TicketResolved _, FollowUpRecorded _ -> this;
        };
    }

    private JoinedTicket at(Assignment assignment) {
        return new JoinedTicket(assignment.path(), closed);
    }
}
