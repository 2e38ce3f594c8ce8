package org.mingbai.handling.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.time.Deadline;

/** A leader extended the deadline, as far as the card allows. {@code approver} is who signed it. */
@EventType(name = "handling.deadline-extended")
public record DeadlineExtended(
        TicketNumber ticket,
        int round,
        int days,
        Deadline deadline,
        AccountId approver,
        SealedText reason,
        Instant occurredAt) implements HandlingEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
