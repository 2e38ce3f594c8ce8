package org.mingbai.handling.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.handling.events.TicketHandedOver;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.Holder;

/** Who answers for a ticket after things changed at the place where it lies. */
public final class HandingOver {

    private HandingOver() {
    }

    /** What follows for the ticket; nothing where the right person has it already, so asking twice changes nothing. */
    public static List<DomainEvent> of(TicketState ticket, Placement place, Instant now) {
        if (!ticket.inHand()) {
            return List.of();
        }
        var before = ticket.at();
        var to = place.again(before);
        if (same(before.holder(), to.holder())) {
            return List.of();
        }
        var events = new ArrayList<DomainEvent>();
        events.add(new TicketHandedOver(ticket.opened().ticket(), before.holder() == null ? null : before.holder().id(), to, now));
        events.addAll(place.newVacancy(to, now));
        return events;
    }

    private static boolean same(@Nullable Holder one, @Nullable Holder other) {
        return one == null || other == null ? one == other : one.id().equals(other.id()) && one.as() == other.as();
    }
}
