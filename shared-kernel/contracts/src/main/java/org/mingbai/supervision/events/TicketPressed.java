package org.mingbai.supervision.events;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.TicketNumber;

/** A supervisor or leader formally demanded action on a ticket (督办). */
@EventType(name = "supervision.ticket-pressed")
public record TicketPressed(
        TicketNumber ticket,
        @Nullable SupervisorId supervisor,
        SealedText reason,
        Instant occurredAt) implements SupervisionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket), Tag.of("supervisor", supervisor));
    }
}
