package org.mingbai.intake.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;

/** A node took a block of serial numbers of a year, so that two calls never wait for one another. Gaps are allowed. */
@EventType(name = "intake.ticket-numbers-reserved")
public record TicketNumbersReserved(
        int year,
        long first,
        long last,
        Instant occurredAt) implements IntakeEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket-numbers", year));
    }
}
