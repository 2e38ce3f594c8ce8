package org.mingbai.handling.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/** The third return: the ticket is passed around (推诿) and goes to the superior that the units have in common. */
@EventType(name = "handling.pass-the-buck-flagged")
public record PassTheBuckFlagged(
        TicketNumber ticket,
        List<UnitCode> between,
        UnitCode superior,
        int returns,
        Instant occurredAt) implements HandlingEvent {

    public PassTheBuckFlagged {
        between = List.copyOf(between);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
