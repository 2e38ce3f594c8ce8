package org.mingbai.handling.automation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

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
import org.mingbai.handling.events.TicketReturned;
import org.mingbai.handling.write.Placement;
import org.mingbai.kernel.value.Holder;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;

/**
 * Where a ticket lies and who answers for it, without a name.
 *
 * @param path from the province down to the unit; empty while it was given to nobody
 * @param running false once it has its answer, and while it waits for dispatch again
 */
record Held(List<UnitCode> path, @Nullable PostId post, @Nullable PersonId holder, @Nullable HoldingAs as, boolean running) {

    static final Held NOWHERE = new Held(List.of(), null, null, null, false);

    Held {
        path = List.copyOf(path);
    }

    Held evolve(HandlingEvent event) {
        return switch (event) {
            case TicketReturned returned -> at(returned.to()).running(returned.to().post() != null || returned.to().holder() != null);
            case HandlingEvent.Moved moved -> at(moved.to());
            case TicketResolved _, TicketClosed _ -> running(false);
            case TicketReopened _ -> running(!path.isEmpty());
            case TicketAccepted _, TicketNoted _, PassTheBuckFlagged _, DeadlineExtended _, FollowUpRecorded _ -> this;
        };
    }

    /** Whether the right person answers for it, as things are at its place now. */
    boolean agreesWith(Placement place) {
        return at(place.again(new Assignment(unit(), path, post, null))).equals(this);
    }

    UnitCode unit() {
        return path.getLast();
    }

    private static Held at(Assignment to) {
        var holder = Optional.ofNullable(to.holder());
        return new Held(to.path(), to.post(), holder.map(Holder::id).orElse(null), holder.map(Holder::as).orElse(null), true);
    }

    private Held running(boolean is) {
        return new Held(path, post, holder, as, is);
    }
}
