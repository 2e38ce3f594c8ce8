package org.mingbai.handling.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/** The ticket went on to another unit; a clock of the new holder opens beside the citizen's. */
@EventType(name = "handling.ticket-transferred")
public record TicketTransferred(
        TicketNumber ticket,
        UnitCode from,
        Assignment to,
        SealedText reason,
        Instant occurredAt) implements HandlingEvent.Moved {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket), Tag.of("held-by-post", to.post()));
    }
}
