package org.mingbai.handling.write.followup;

import org.jspecify.annotations.Nullable;

import org.mingbai.handling.events.Satisfaction;
import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** Put on record what the caller said when called back. */
public record FollowUp(TicketNumber ticket, Satisfaction satisfied, @Nullable String comment) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
